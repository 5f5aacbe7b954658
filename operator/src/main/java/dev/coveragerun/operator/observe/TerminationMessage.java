package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import java.util.List;
import java.util.Optional;

/** A pod's last word, as far as it can be used. It comes from where user code ran. */
public sealed interface TerminationMessage {
  /**
   * The plan is on the volume.
   *
   * @param requestedSplits what the run asked for
   * @param splits in order, split 1 first; 1 to 256
   */
  record Prepared(String planHash, int requestedSplits, List<PlannedSplit> splits)
      implements TerminationMessage {
    public Prepared {
      splits = List.copyOf(splits);
    }
  }

  /** What the operator has to know of a split to start it at the right time. */
  record PlannedSplit(double estimatedSeconds, boolean serial) {}

  /**
   * An attempt's data is on the volume.
   *
   * @param stoppedEarly a failure limit kept classes from starting
   */
  record SplitDone(
      int split,
      int attempt,
      String planHash,
      TestTally tests,
      double seconds,
      long peakMemoryBytes,
      boolean stoppedEarly)
      implements TerminationMessage {}

  /**
   * The report is on the volume.
   *
   * @param exitCode what {@code covrun run} would have ended with
   * @param reportPath within the run's folder
   */
  record Merged(
      Verdict verdict,
      String reason,
      String message,
      String completeness,
      int exitCode,
      TestTally tests,
      Optional<Coverage> coverage,
      Optional<String> reportPath)
      implements TerminationMessage {}

  /** Whether the coverage is whole, in part, or not there. */
  enum Verdict {
    COMPLETE,
    PARTIAL,
    FAILED
  }

  /** What the tests said. */
  record TestTally(int total, int failures, int errors, int skipped, int flaky) {
    public static final TestTally NONE = new TestTally(0, 0, 0, 0, 0);

    public TestTally plus(TestTally other) {
      return new TestTally(
          total + other.total,
          failures + other.failures,
          errors + other.errors,
          skipped + other.skipped,
          flaky + other.flaky);
    }

    /** Those that count against {@code maxFailures}. */
    public int failed() {
      return failures + errors;
    }

    public int passed() {
      return Math.max(0, total - failures - errors - skipped);
    }
  }

  /** JaCoCo's counters; one that was not reported is empty. */
  record Coverage(
      Optional<Counter> line, Optional<Counter> branch, Optional<Counter> instruction) {}

  /** One of them. */
  record Counter(int covered, int missed) {}

  /**
   * The step failed and knows why.
   *
   * @param kind only where we noted it ourselves; a pod's exit code says it otherwise
   */
  record StepFailed(String reason, String message, Optional<Failure.Kind> kind)
      implements TerminationMessage {}

  /** Nothing that can be used, and why. */
  record Unusable(String why) implements TerminationMessage {}
}
