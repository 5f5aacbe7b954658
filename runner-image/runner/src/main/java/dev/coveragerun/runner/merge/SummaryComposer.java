package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.Quarantined;
import dev.coveragerun.runner.ledger.ClassEntry;
import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.SplitEntry;
import dev.coveragerun.runner.ledger.Threshold;
import dev.coveragerun.runner.ledger.Verdict;
import dev.coveragerun.runner.merge.MergeOptions.Measured;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.report.TestFailure;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.TestCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.JaCoCo;

/** Puts what was found into the shape of {@code summary.json}. */
final class SummaryComposer {
  static final int NAMES_SHOWN = 20;
  static final int FAILURES_SHOWN = 50;

  private SummaryComposer() {}

  static Summary compose(
      String runName,
      SplitPlan plan,
      Ledger ledger,
      AnalyzedCoverage analyzed,
      Verdict verdict,
      Measured measured,
      List<Threshold> thresholds,
      List<TestFailure> failures,
      List<Quarantined> quarantined,
      List<String> notes) {
    return new Summary(
        Summary.SCHEMA_VERSION,
        runName,
        verdict.kind(),
        verdict.reason(),
        verdict.findings(),
        verdict.message(),
        verdict.exitCode().number(),
        verdict.completeness(),
        measured.stop(),
        analyzed.totals(),
        tests(ledger.tests()),
        new Summary.Splits(ledger.planned(), ledger.finished()),
        new Summary.Plan(plan.hash(), plan.classes().size(), plan.estimates().name()),
        new Summary.Peak(
            measured.peakConcurrentSplits(), measured.peakWorkers(), measured.peakMemoryBytes()),
        millis(measured.durationSeconds()),
        thresholds.stream().map(SummaryComposer::threshold).toList(),
        ledger.splits().stream().map(SummaryComposer::split).toList(),
        analyzed.modules().stream()
            .map(module -> new Summary.ModuleResult(module.title(), module.totals()))
            .toList(),
        failures.stream().limit(FAILURES_SHOWN).map(SummaryComposer::failure).toList(),
        missing(ledger.incomplete()),
        ledger.ignored().stream()
            .map(one -> "split " + one.split() + ", attempt " + one.attempt() + ": " + one.why())
            .toList(),
        quarantined,
        names(analyzed.mismatches()),
        names(analyzed.unreadable()),
        notes,
        tools());
  }

  private static Summary.Tests tests(TestCounts counts) {
    return new Summary.Tests(
        counts.total(), counts.passed(), counts.failures(), counts.errors(), counts.skipped());
  }

  private static Summary.ThresholdResult threshold(Threshold threshold) {
    return new Summary.ThresholdResult(
        threshold.counter(), threshold.requiredPercent(), threshold.actual(), threshold.outcome());
  }

  private static Summary.SplitStatus split(SplitEntry split) {
    return new Summary.SplitStatus(
        split.number(),
        split.attempt().map(AttemptManifest::attempt).orElse(0),
        split.state().name(),
        split.classes().size(),
        (int) split.count(ClassState.Complete),
        tests(split.tests()),
        millis(split.estimatedSeconds()),
        millis(split.actualSeconds()),
        millis(split.attempt().map(AttemptManifest::seconds).orElse(0.0)),
        split.attempt().map(AttemptManifest::peakMemoryBytes).orElse(0L),
        split.attempt().map(AttemptManifest::peakWorkers).orElse(0));
  }

  private static Summary.Failure failure(TestFailure failure) {
    return new Summary.Failure(
        failure.split(), failure.className(), failure.test(), failure.kind(), failure.message());
  }

  private static Summary.Missing missing(List<ClassEntry> entries) {
    return new Summary.Missing(
        entries.size(),
        entries.stream()
            .limit(NAMES_SHOWN)
            .map(
                entry ->
                    new Summary.MissingClass(
                        entry.split(),
                        entry.ref().testRun(),
                        entry.ref().className(),
                        entry.state().name()))
            .toList());
  }

  private static Summary.Names names(Collection<String> all) {
    return new Summary.Names(all.size(), all.stream().limit(NAMES_SHOWN).toList());
  }

  private static Map<String, String> tools() {
    var tools = new TreeMap<String, String>();
    String own = SummaryComposer.class.getPackage().getImplementationVersion();
    tools.put("coveragerun", own == null ? "development" : own);
    tools.put("jacoco", JaCoCo.VERSION);
    tools.put("java", Runtime.version().toString());
    return tools;
  }

  /** A longer fraction would be noise. */
  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
