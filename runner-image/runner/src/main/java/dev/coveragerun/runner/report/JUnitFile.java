package dev.coveragerun.runner.report;

import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.TestCounts;
import java.util.List;

/**
 * A JUnit XML file that was read to its end and found whole.
 *
 * @param counts its test cases, counted one by one
 * @param failures the first {@link #FAILURES_KEPT}
 */
public record JUnitFile(
    int split, RegularFile file, TestCounts counts, List<TestFailure> failures) {
  /** For each file; a page with more than this from one class helps nobody. */
  public static final int FAILURES_KEPT = 50;

  public static final long MAX_BYTES = 128L << 20;
}
