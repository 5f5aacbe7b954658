package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.CoverageTotals;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.Verdict;
import dev.coveragerun.runner.ledger.Verdict.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Summaries of runs that never were. */
final class SummaryMaker {
  private SummaryMaker() {}

  static Summary of(String completeness, Reason... reasons) {
    List<Finding> findings =
        Arrays.stream(reasons).map(reason -> new Finding(reason, "About " + reason + ".")).toList();
    var verdict = new Verdict(reasons[0].kind(), findings, completeness);
    var line = new Counter(999, 1);
    return new Summary(
        Summary.SCHEMA_VERSION,
        "orders",
        verdict.kind(),
        verdict.reason(),
        findings,
        verdict.message(),
        verdict.exitCode().number(),
        completeness,
        Optional.empty(),
        new CoverageTotals(line, line, line, line, line, line),
        new Summary.Tests(10, 9, 1, 0, 0),
        new Summary.Splits(12, 12),
        new Summary.Plan("hash", 24, "Timings"),
        new Summary.Peak(3, 12, 0),
        61,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Summary.Missing(0, List.of()),
        List.of(),
        List.of(),
        new Summary.Names(0, List.of()),
        new Summary.Names(0, List.of()),
        List.of(),
        Map.of());
  }
}
