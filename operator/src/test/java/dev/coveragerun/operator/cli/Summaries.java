package dev.coveragerun.operator.cli;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.CoverageTotals;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.Verdict;
import dev.coveragerun.runner.ledger.Verdict.Finding;
import dev.coveragerun.runner.report.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Summaries of runs that never were. */
final class Summaries {
  private Summaries() {}

  static Summary of(Reason reason, String completeness) {
    List<Finding> findings = List.of(new Finding(reason, "About " + reason + "."));
    Verdict verdict = new Verdict(reason.kind(), findings, completeness);
    Counter counter = new Counter(845, 155);
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
        new CoverageTotals(counter, counter, counter, counter, counter, counter),
        new Summary.Tests(10, 7, 1, 1, 1),
        new Summary.Splits(12, 11),
        new Summary.Plan("hash", 24, "Timings"),
        new Summary.Peak(3, 12, 700L << 20),
        61.25,
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
