package dev.coveragerun.operator.core.run;

import java.util.List;

/**
 * All that is known of a run at one moment; everything else is derived from it.
 *
 * @param splits one for each split of the plan; empty until prepare is done
 * @param failedTests over all attempts so far, running ones included
 * @param stopping the splits in flight were told to start nothing new
 * @param cancelled somebody asked for the end
 */
public record RunFacts(
    StepFact prepare,
    List<SplitFact> splits,
    StepFact merge,
    int failedTests,
    boolean stopping,
    boolean cancelled) {
  public RunFacts {
    splits = List.copyOf(splits);
  }

  public static RunFacts none() {
    return new RunFacts(StepFact.NOT_STARTED, List.of(), StepFact.NOT_STARTED, 0, false, false);
  }

  public int count(SplitFact.State state) {
    return (int) splits.stream().filter(split -> split.state() == state).count();
  }
}
