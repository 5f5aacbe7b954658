package dev.coveragerun.operator.core.run;

/**
 * How the run looks from outside.
 *
 * @param reason CamelCase
 * @param message for people
 */
public record RunOutlook(
    Phase phase,
    String reason,
    String message,
    int waiting,
    int running,
    int finished,
    int failed) {
  /** Derived from facts at each pass, never stored. */
  public enum Phase {
    PREPARING,
    RUNNING,
    SUSPENDED,
    STOPPING,
    MERGING,
    FINISHED
  }

  static RunOutlook of(Phase phase, String reason, String message, RunFacts facts) {
    return new RunOutlook(
        phase,
        reason,
        message,
        facts.count(SplitFact.State.WAITING),
        facts.count(SplitFact.State.RUNNING),
        facts.count(SplitFact.State.FINISHED),
        facts.count(SplitFact.State.FAILED));
  }

  public boolean over() {
    return phase == Phase.FINISHED;
  }
}
