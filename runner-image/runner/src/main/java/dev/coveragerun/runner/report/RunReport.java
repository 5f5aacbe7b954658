package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.MergedCoverage;
import dev.coveragerun.runner.ledger.Ledger;
import java.util.List;

/**
 * Everything the files of a report are written from.
 *
 * @param projectRoot absolute path of the source folder
 * @param startedAtEpochMillis of the first attempt; 0 when there is none
 * @param junit whole JUnit files in a fixed order
 * @param failures the first ones with their stacks
 */
public record RunReport(
    Summary summary,
    Ledger ledger,
    MergedCoverage merged,
    AnalyzedCoverage analyzed,
    String projectRoot,
    long startedAtEpochMillis,
    List<JUnitFile> junit,
    List<TestFailure> failures) {}
