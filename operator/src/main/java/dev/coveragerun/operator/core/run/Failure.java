package dev.coveragerun.operator.core.run;

/**
 * Why a step of the run failed. Never a failing test: that is data.
 *
 * @param reason CamelCase, one situation each
 * @param message what was wrong and what to do next
 */
public record Failure(String reason, String message, Kind kind) {
  /** What would have to change for the step to succeed. */
  public enum Kind {
    /** The user's project or manifest. */
    INPUT,
    /** The machine or the cluster: the same would happen again. */
    INFRASTRUCTURE,
    /** Nothing: the same step may succeed when it is done again. */
    TRANSIENT
  }

  public boolean retriable() {
    return kind == Kind.TRANSIENT;
  }
}
