package dev.coveragerun.operator.core.run;

import dev.coveragerun.operator.core.Workload;
import dev.coveragerun.operator.core.run.SplitFact.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A workload in memory: a test says what ends and how, and looks at what was asked for. */
final class FakeWorkload implements Workload {
  final List<Action> applied = new ArrayList<>();
  private final Map<Integer, SplitFact> splits = new TreeMap<>();
  private StepFact prepare = StepFact.NOT_STARTED;
  private StepFact merge = StepFact.NOT_STARTED;
  private boolean stopping;
  boolean cancelled;
  int failedTests;
  int mostRunning;

  FakeWorkload planned(SplitFact... planned) {
    prepare = StepFact.DONE;
    for (SplitFact split : planned) {
      splits.put(split.number(), split);
    }
    return this;
  }

  @Override
  public RunFacts observe(RunRequest request) {
    return new RunFacts(
        prepare, List.copyOf(splits.values()), merge, failedTests, stopping, cancelled);
  }

  @Override
  public void apply(RunRequest request, List<Action> actions) {
    for (Action action : actions) {
      applied.add(action);
      if (action instanceof Action.Prepare) {
        prepare = StepFact.RUNNING;
      } else if (action instanceof Action.StartSplit start) {
        update(start.split(), SplitFact::started);
        mostRunning = Math.max(mostRunning, observe(request).count(State.RUNNING));
      } else if (action instanceof Action.StopSplits) {
        stopping = true;
      } else if (action instanceof Action.Merge) {
        merge = StepFact.RUNNING;
      }
    }
  }

  void finish(int split) {
    update(split, SplitFact::finished);
  }

  void fail(int split, Failure.Kind kind, Instant at) {
    update(split, fact -> fact.failed(new Failure("NodeLost", "the node went away", kind), at));
  }

  void prepareFailed(Failure failure) {
    prepare = StepFact.failed(failure);
  }

  void merged() {
    merge = StepFact.DONE;
  }

  List<Integer> running() {
    return splits.values().stream()
        .filter(split -> split.state() == State.RUNNING)
        .map(SplitFact::number)
        .toList();
  }

  private void update(int split, UnaryOperator<SplitFact> change) {
    splits.compute(split, (number, fact) -> change.apply(fact));
  }
}
