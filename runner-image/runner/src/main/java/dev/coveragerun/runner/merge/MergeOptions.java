package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.report.ReportFormat;
import java.util.Optional;
import java.util.Set;

/**
 * What a report shall be, and what only the one who ran the tests knows.
 *
 * @param runName the report's title
 * @param formats coverage formats to write
 * @param linePercent least line coverage, 0 to 100
 * @param branchPercent least branch coverage, 0 to 100
 * @param measured absent when merging again: then the earlier summary's, else what the manifests
 *     tell
 */
public record MergeOptions(
    String runName,
    Set<ReportFormat> formats,
    Optional<Double> linePercent,
    Optional<Double> branchPercent,
    Optional<Measured> measured) {
  /**
   * What was seen while the run ran.
   *
   * @param durationSeconds of the test run
   * @param peakMemoryBytes of all workers together; 0 when not measured
   * @param stop when the run was ended early
   */
  public record Measured(
      double durationSeconds,
      int peakConcurrentSplits,
      int peakWorkers,
      long peakMemoryBytes,
      Optional<StopCause> stop) {}

  public MergeOptions {
    formats = Set.copyOf(formats);
  }

  /** All formats, no thresholds. */
  public static MergeOptions named(String runName) {
    return new MergeOptions(
        runName,
        Set.of(ReportFormat.values()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public MergeOptions withFormats(Set<ReportFormat> some) {
    return new MergeOptions(runName, some, linePercent, branchPercent, measured);
  }

  public MergeOptions withThresholds(Optional<Double> line, Optional<Double> branch) {
    return new MergeOptions(runName, formats, line, branch, measured);
  }

  public MergeOptions with(Measured seen) {
    return new MergeOptions(runName, formats, linePercent, branchPercent, Optional.of(seen));
  }
}
