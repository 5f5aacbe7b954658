package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.CoverageAnalysis;
import dev.coveragerun.runner.coverage.CoverageMerge;
import dev.coveragerun.runner.coverage.MergedCoverage;
import dev.coveragerun.runner.coverage.ModuleCoverage;
import dev.coveragerun.runner.coverage.Quarantined;
import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.ledger.CoverageEvidence;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Judge;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.Selection;
import dev.coveragerun.runner.ledger.Threshold;
import dev.coveragerun.runner.ledger.Verdict;
import dev.coveragerun.runner.merge.MergeOptions.Measured;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.report.ReportFiles;
import dev.coveragerun.runner.report.RunReport;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.report.TestFailure;
import dev.coveragerun.runner.run.AttemptManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one report of what a run left in its folder: what is whole is merged, what is missing or
 * damaged is named, and the verdict says how much the number can be trusted.
 */
public final class RunMerge {
  private static final int FAILURES_ON_PAGE = 200;

  private final RunDirectory directory;
  private final MergeOptions options;
  private final Project project;
  private final SplitPlan plan;

  private RunMerge(RunDirectory directory, MergeOptions options) throws MergeException {
    this.directory = directory;
    this.options = options;
    this.project = input(directory.projectFile(), Project.class, Required::check);
    this.plan = input(directory.planFile(), SplitPlan.class, Required::check);
  }

  /**
   * Writes {@code report/} and updates {@code timings.json}. The same folder gives the same report
   * again. An earlier report stays until the new one is whole.
   *
   * @return what {@code report/summary.json} says
   * @throws MergeException when there is no plan or project to measure against, or the report
   *     cannot be written
   */
  public static Summary merge(RunDirectory directory, MergeOptions options) throws MergeException {
    var merge = new RunMerge(directory, options);
    try {
      RunReport report = merge.report();
      merge.publish(report);
      return report.summary();
    } catch (IOException e) {
      throw new MergeException(
          ExitCode.Infrastructure,
          "The report could not be written to "
              + directory.report()
              + ": "
              + e.getMessage()
              + ". What the run left is untouched, and so is an earlier report; make room or"
              + " permission, then merge again.",
          e);
    }
  }

  private static <T> T input(Path file, Class<T> type, Check<T> check) throws MergeException {
    if (!Files.exists(file)) {
      throw new MergeException(
          ExitCode.InputWrong,
          file + " is not there, so that nothing can be merged: name the --output folder of a run.",
          null);
    }
    try {
      T value = JsonFile.read(file, type);
      check.check(value);
      return value;
    } catch (IOException | RuntimeException e) {
      throw new MergeException(
          ExitCode.Infrastructure,
          file + " is damaged, so that nothing proves what should have run: run the tests again.",
          e);
    }
  }

  private interface Check<T> {
    void check(T value) throws IOException;
  }

  private RunReport report() throws IOException {
    Selection selection = Selection.of(plan, new AttemptFolders(directory).all());
    MergedCoverage merged = merged(selection);
    AnalyzedCoverage analyzed = CoverageAnalysis.analyze(project, merged);
    Ledger ledger =
        Ledger.of(
            plan,
            selection,
            new CoverageEvidence(
                merged.dumps(),
                merged.damaged(),
                analyzed.mismatches(),
                List.copyOf(analyzed.mismatchedSplits()),
                analyzed.unreadable()));
    JUnitResults junit = JUnitResults.of(directory, ledger);
    List<TestFailure> failures = junit.failures(ledger, FAILURES_ON_PAGE);
    var quarantined = new ArrayList<>(merged.quarantined());
    quarantined.addAll(junit.bad());
    return new RunReport(
        summary(ledger, analyzed, failures, quarantined, notes(ledger, analyzed, junit)),
        ledger,
        merged,
        analyzed,
        project.root(),
        selection.selected().values().stream()
            .mapToLong(AttemptManifest::startedAtEpochMillis)
            .min()
            .orElse(0),
        junit.whole(),
        failures);
  }

  private MergedCoverage merged(Selection selection) {
    var merge = new CoverageMerge(directory.root());
    selection
        .selected()
        .values()
        .forEach(
            manifest ->
                merge.add(manifest, directory.attempt(manifest.split(), manifest.attempt())));
    merge.addLate(directory.lateCoverageFile());
    return merge.merged();
  }

  private Summary summary(
      Ledger ledger,
      AnalyzedCoverage analyzed,
      List<TestFailure> failures,
      List<Quarantined> quarantined,
      List<String> notes) {
    Measured measured = Measures.of(options, earlier(), ledger, plan.hash());
    Verdict unchecked = Judge.judge(ledger, List.of(), measured.stop());
    List<Threshold> thresholds = thresholds(analyzed, unchecked.kind() == Verdict.Kind.Complete);
    Verdict verdict = Judge.judge(ledger, thresholds, measured.stop());
    return SummaryComposer.compose(
        options.runName(),
        plan,
        ledger,
        analyzed,
        verdict,
        measured,
        thresholds,
        failures,
        quarantined,
        notes);
  }

  private List<Threshold> thresholds(AnalyzedCoverage analyzed, boolean whole) {
    var thresholds = new ArrayList<Threshold>();
    options
        .linePercent()
        .ifPresent(
            required ->
                thresholds.add(Threshold.check("line", required, analyzed.totals().line(), whole)));
    options
        .branchPercent()
        .ifPresent(
            required ->
                thresholds.add(
                    Threshold.check("branch", required, analyzed.totals().branch(), whole)));
    return thresholds;
  }

  private List<String> notes(Ledger ledger, AnalyzedCoverage analyzed, JUnitResults junit) {
    var notes = new ArrayList<String>();
    for (ModuleCoverage module : analyzed.modules()) {
      module.notes().forEach(note -> notes.add(module.title() + ": " + note + "."));
    }
    int listed = junit.counts().total();
    int counted = ledger.tests().total();
    if (listed != counted && ledger.in(ClassState.Crashed).isEmpty()) {
      notes.add("The JUnit files hold " + listed + " tests, the attempts counted " + counted + ".");
    }
    RunTimings.update(directory, ledger).ifPresent(notes::add);
    return notes;
  }

  private Optional<Summary> earlier() {
    Path file = directory.report().resolve(ReportFiles.SUMMARY);
    try {
      return Files.exists(file)
          ? Optional.of(JsonFile.read(file, Summary.class))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // An earlier report only saves guessing; a damaged one is about to be replaced.
      return Optional.empty();
    }
  }

  private void publish(RunReport report) throws IOException {
    var folder = new ReportFolder(directory.report());
    Path fresh = folder.begin();
    try {
      ReportFiles.write(fresh, report, options.formats());
    } catch (IOException | RuntimeException e) {
      folder.discard();
      throw e;
    }
    folder.publish();
  }
}
