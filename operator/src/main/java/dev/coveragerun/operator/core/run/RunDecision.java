package dev.coveragerun.operator.core.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to do now.
 *
 * @param wakeAfter decide again after this long even if nothing changes
 */
public record RunDecision(List<Action> actions, RunOutlook outlook, Optional<Duration> wakeAfter) {
  public RunDecision {
    actions = List.copyOf(actions);
  }

  static RunDecision of(RunOutlook outlook, Action... actions) {
    return new RunDecision(List.of(actions), outlook, Optional.empty());
  }
}
