package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.CoverageTotals;
import dev.coveragerun.runner.coverage.Quarantined;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.ledger.Threshold;
import dev.coveragerun.runner.ledger.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code summary.json}: a whole run in one record. Fields are only ever added under one {@code
 * schemaVersion}. Counts are integers; a reader who wants a percentage computes it, and shows the
 * verdict beside it.
 *
 * @param name of the run
 * @param verdict whether the coverage is whole
 * @param findings everything that holds, {@code reason} first; {@code message} is all of it
 * @param exitCode what {@code covrun} ends with for this run
 * @param completeness {@code "11/12"}: splits that are whole, of the planned ones
 * @param stopCause when the run was ended early
 * @param durationSeconds of the test run, without build and merge
 * @param failures the first ones; {@code tests} has the count
 * @param missing planned classes that are not in the coverage, or not once
 * @param ignoredAttempts attempts that do not count
 * @param quarantined files that are not in the report
 * @param classMismatches classes that ran with other bytes than those reported on
 * @param notes what else a reader should know
 * @param tools versions
 */
public record Summary(
    int schemaVersion,
    String name,
    Verdict.Kind verdict,
    Reason reason,
    List<Verdict.Finding> findings,
    String message,
    int exitCode,
    String completeness,
    Optional<StopCause> stopCause,
    CoverageTotals coverage,
    Tests tests,
    Splits splits,
    Plan plan,
    Peak peak,
    double durationSeconds,
    List<ThresholdResult> thresholds,
    List<SplitStatus> splitStatuses,
    List<ModuleResult> modules,
    List<Failure> failures,
    Missing missing,
    List<String> ignoredAttempts,
    List<Quarantined> quarantined,
    Names classMismatches,
    Names unreadableClasses,
    List<String> notes,
    Map<String, String> tools) {
  public static final int SCHEMA_VERSION = 1;

  /** Rows of a long list that are shown to people. */
  static final int ROWS_SHOWN = 20;

  /** Total is the sum of the others. */
  public record Tests(int total, int passed, int failed, int errors, int skipped) {}

  /** Finished means whole: every class complete, every file in the merge. */
  public record Splits(int planned, int finished) {}

  /**
   * @param hash same hash, same plan
   */
  public record Plan(String hash, int classes, String estimates) {}

  /**
   * The most at any one time.
   *
   * @param memoryBytes of one worker, or of all together, as far as it was measured; else 0
   */
  public record Peak(int concurrentSplits, int workers, long memoryBytes) {}

  /** A threshold and what became of it. */
  public record ThresholdResult(
      String counter, double requiredPercent, Counter actual, Threshold.Outcome outcome) {}

  /**
   * @param attempt 0 when none counts
   * @param classes planned
   * @param completeClasses proven complete
   * @param estimatedSeconds of its test classes one after the other
   * @param actualSeconds of its test classes, likewise
   * @param durationSeconds from its start to its end
   */
  public record SplitStatus(
      int split,
      int attempt,
      String state,
      int classes,
      int completeClasses,
      Tests tests,
      double estimatedSeconds,
      double actualSeconds,
      double durationSeconds,
      long peakMemoryBytes,
      int workers) {}

  /** One module of the build. */
  public record ModuleResult(String name, CoverageTotals coverage) {}

  /** One failed test, without its stack. */
  public record Failure(int split, String className, String test, String kind, String message) {}

  /** The first of the classes, and how many there are. */
  public record Missing(int count, List<MissingClass> first) {}

  /** A planned class that is not proven complete. */
  public record MissingClass(int split, String testRun, String className, String state) {}

  /** The first of some names, and how many there are. */
  public record Names(int count, List<String> first) {}

  public Verdict toVerdict() {
    return new Verdict(verdict, findings, completeness);
  }

  /** What stands beside every percentage; see {@link Verdict#qualifier}. */
  public String qualifier() {
    return toVerdict().qualifier();
  }
}
