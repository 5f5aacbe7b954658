package dev.coveragerun.runner.ledger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What can be said of the number at the end.
 *
 * @param kind whether the coverage is whole
 * @param findings everything that holds, the gravest first; never empty
 * @param completeness {@code "11/12"}: splits that are whole, of the planned ones
 */
public record Verdict(Kind kind, List<Finding> findings, String completeness) {
  /**
   * One thing that holds.
   *
   * @param message a sentence for people
   */
  public record Finding(Reason reason, String message) {}

  /** Whether the coverage is whole, in part, or not there. */
  public enum Kind {
    /**
     * Every planned class ran to its end exactly once and all its coverage is in the merge. Tests
     * may have failed.
     */
    Complete,
    /** Something is missing: the coverage is a lower bound at best. */
    Partial,
    /** Nothing usable. */
    Failed
  }

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The gravest reason. */
  public Reason reason() {
    return findings.get(0).reason();
  }

  /** All findings in one text. */
  public String message() {
    return findings.stream().map(Finding::message).collect(Collectors.joining(" "));
  }

  /**
   * Missing coverage outranks failed tests, since it makes the number wrong; but when the run's own
   * failure limit is all that cut it short, the tests are the cause.
   */
  public ExitCode exitCode() {
    return switch (reason()) {
      case AllTestsPassed -> ExitCode.AllWell;
      case TestsFailed, ThresholdNotMet, StoppedEarly -> ExitCode.TestsFailed;
      default -> ExitCode.Infrastructure;
    };
  }

  /**
   * What stands beside every percentage: empty when the coverage is whole, else {@code "PARTIAL
   * 11/12"} or {@code "FAILED 0/12"}.
   */
  public String qualifier() {
    return switch (kind) {
      case Complete -> "";
      case Partial -> "PARTIAL " + completeness;
      case Failed -> "FAILED " + completeness;
    };
  }
}
