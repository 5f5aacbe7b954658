package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.Quarantined;
import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.ledger.Verdict.Kind;
import dev.coveragerun.runner.merge.MergeOptions.Measured;
import dev.coveragerun.runner.report.ReportFormat;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.testing.JUnitXml;
import dev.coveragerun.runner.testing.Made;
import dev.coveragerun.runner.testing.Recorder.Call;
import dev.coveragerun.runner.testing.RunFolderMaker;
import dev.coveragerun.runner.testing.SmallProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunMergeTest {
  private static final MergeOptions OPTIONS = MergeOptions.named("orders");

  @TempDir Path root;

  @Test
  void aWholeRunIsComplete() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Complete);
    assertThat(summary.reason()).isEqualTo(Reason.AllTestsPassed);
    assertThat(summary.exitCode()).isEqualTo(ExitCode.AllWell.number());
    assertThat(summary.completeness()).isEqualTo("3/3");
    assertThat(summary.tests()).isEqualTo(new Summary.Tests(8, 8, 0, 0, 0));
    assertThat(summary.coverage().line()).isEqualTo(new Counter(5, 3));
    assertThat(summary.coverage().branch()).isEqualTo(new Counter(3, 1));
    assertThat(summary.peak()).isEqualTo(new Summary.Peak(3, 2, 200L << 20));
    assertThat(summary.notes()).isEmpty();
    assertThat(summary.quarantined()).isEmpty();
  }

  @Test
  void theSummaryOnDiskIsTheOneReturned() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(JsonFile.read(directory.report().resolve("summary.json"), Summary.class))
        .isEqualTo(summary);
  }

  @Test
  void everyFormatIsThereAndOnlyWhatWasAskedFor() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();

    RunMerge.merge(directory, OPTIONS);
    assertThat(directory.report().toFile().list())
        .containsExactlyInAnyOrder(
            "index.html",
            "jacoco",
            "jacoco.xml",
            "jacoco.csv",
            "merged.exec",
            "lcov.info",
            "cobertura.xml",
            "junit.xml",
            "summary.json",
            "summary.md",
            "badge.svg");

    RunMerge.merge(directory, OPTIONS.withFormats(Set.of(ReportFormat.Xml)));
    assertThat(directory.report().toFile().list())
        .containsExactlyInAnyOrder(
            "index.html",
            "jacoco.xml",
            "merged.exec",
            "junit.xml",
            "summary.json",
            "summary.md",
            "badge.svg");
  }

  @Test
  void mergingAgainGivesTheSameBytes() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .failing(2, "core", "com.acme.core.SadTest", "fails", "no")
            .write();
    RunMerge.merge(directory, OPTIONS);
    Map<String, byte[]> first = RunFolderMaker.contents(directory.report());
    byte[] timings = Files.readAllBytes(directory.timingsFile());

    RunMerge.merge(directory, OPTIONS);

    Map<String, byte[]> second = RunFolderMaker.contents(directory.report());
    assertThat(second.keySet()).isEqualTo(first.keySet());
    second.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    assertThat(directory.timingsFile()).hasBinaryContent(timings);
  }

  @Test
  void aMissingSplitMakesThePartAndTheNumberSmaller() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Files.delete(RunDirectory.manifestFile(directory.attempt(2, 1)));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Partial);
    assertThat(summary.reason()).isEqualTo(Reason.MissingSplits);
    assertThat(summary.completeness()).isEqualTo("2/3");
    assertThat(summary.coverage().line()).isEqualTo(new Counter(4, 4));
    assertThat(summary.missing().count()).isEqualTo(1);
    assertThat(summary.ignoredAttempts())
        .containsExactly("split 2, attempt 1: its manifest cannot be used: it is missing");
    assertThat(summary.splitStatuses().get(1).state()).isEqualTo("Missing");
  }

  @Test
  void aDamagedManifestIsLikeAMissingOne() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Files.writeString(RunDirectory.manifestFile(directory.attempt(2, 1)), "{\"split\": 2, ");

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.reason()).isEqualTo(Reason.MissingSplits);
    assertThat(summary.message()).contains("its manifest cannot be used: it is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"planHash", "execFiles", "classes", "className", "outcome", "sha256"})
  void aManifestThatLacksAFieldIsLikeADamagedOne(String field) throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Path manifest = RunDirectory.manifestFile(directory.attempt(2, 1));
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"" + field + "\"", "\"other\""));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.reason()).isEqualTo(Reason.MissingSplits);
    assertThat(summary.ignoredAttempts())
        .singleElement()
        .asString()
        .contains("its manifest cannot be used");
  }

  @Test
  void oneDamagedCoverageFileCostsOnlyItself() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Path exec = directory.attempt(1, 1).resolve("worker-1.exec");
    Files.write(exec, Arrays.copyOf(Files.readAllBytes(exec), 40));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Partial);
    assertThat(summary.reason()).isEqualTo(Reason.DamagedCoverage);
    assertThat(summary.completeness()).isEqualTo("2/3");
    assertThat(summary.missing().first())
        .extracting(Summary.MissingClass::className, Summary.MissingClass::state)
        .containsExactly(tuple("com.acme.core.EvenTest", "CoverageDamaged"));
    assertThat(summary.quarantined())
        .extracting(Quarantined::file)
        .containsExactly("splits/01/1/worker-1.exec");
    assertThat(exec).exists();
    assertThat(summary.coverage().line()).isEqualTo(new Counter(4, 4));
  }

  @Test
  void aLinkPlantedByATestIsNotFollowed() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Path exec = directory.attempt(1, 1).resolve("worker-1.exec");
    Path elsewhere = Files.move(exec, root.resolve("elsewhere"));
    Files.createSymbolicLink(exec, elsewhere);

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.quarantined())
        .extracting(Quarantined::why)
        .containsExactly("it is a symbolic link");
  }

  @Test
  void aCrashedClassIsAFailureAndTheRestIsMerged() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .ended("com.acme.core.OddTest", Outcome.Crashed, "exit code 137")
            .write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.reason()).isEqualTo(Reason.WorkerCrashed);
    assertThat(summary.failures())
        .containsExactly(
            new Summary.Failure(1, "com.acme.core.OddTest", "", "crashed", "exit code 137"));
    assertThat(summary.tests()).isEqualTo(new Summary.Tests(7, 6, 0, 1, 0));
    assertThat(summary.exitCode()).isEqualTo(ExitCode.Infrastructure.number());
  }

  @Test
  void aCrashThatTheJUnitFileTellsOfTooIsToldOnceWithItsTest() throws Exception {
    String why = "exit code 0 in com.acme.core.OddTest#exits";
    RunDirectory directory =
        RunFolderMaker.small(root).ended("com.acme.core.OddTest", Outcome.Crashed, why).write();
    Files.writeString(
        RunDirectory.junit(directory.attempt(1, 1)).resolve("TEST-com.acme.core.OddTest.xml"),
        JUnitXml.suite(
            "com.acme.core.OddTest",
            TestCounts.NONE,
            JUnitXml.failure("com.acme.core.OddTest", "exits", why)));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.failures())
        .containsExactly(new Summary.Failure(1, "com.acme.core.OddTest", "exits", "crashed", why));
  }

  @Test
  void theFailureLimitIsKnownFromTheManifestsAlone() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .failing(1, "core", "com.acme.core.SadTest", "fails", "no")
            .ended("com.acme.core.OddTest", Outcome.NotRun, "")
            .manifest(1, Made::stopped)
            .write();
    Files.delete(RunDirectory.manifestFile(directory.attempt(3, 1)));
    Files.delete(directory.attempt(3, 1).resolve("worker-1.exec"));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.stopCause()).contains(StopCause.MaxFailures);
  }

  @Test
  void theFailureLimitExitsAsFailedTests() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .failing(1, "core", "com.acme.core.SadTest", "fails", "no")
            .ended("com.acme.core.OddTest", Outcome.NotRun, "")
            .manifest(1, Made::stopped)
            .write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Partial);
    assertThat(summary.reason()).isEqualTo(Reason.StoppedEarly);
    assertThat(summary.completeness()).isEqualTo("2/3");
    assertThat(summary.exitCode()).isEqualTo(ExitCode.TestsFailed.number());
  }

  @Test
  void aRetriedSplitCountsOnceWithItsLastAttempt() throws Exception {
    RunFolderMaker.small(root).write();
    RunDirectory directory = RunFolderMaker.small(root).attempt(2).write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Complete);
    assertThat(summary.tests().total()).isEqualTo(8);
    assertThat(summary.splitStatuses()).extracting(Summary.SplitStatus::attempt).containsOnly(2);
    assertThat(summary.ignoredAttempts()).hasSize(3);
  }

  @Test
  void changedClassesAreAMismatchOfTheSplitsThatRanThem() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    byte[] other =
        SmallProject.compile(
                Map.of(
                    "com/acme/web/Greeter.java",
                    "package com.acme.web; public class Greeter { int changed; }"))
            .get("com/acme/web/Greeter.class");
    Files.write(root.resolve("src/web/classes/com/acme/web/Greeter.class"), other);

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.reason()).isEqualTo(Reason.ClassMismatch);
    assertThat(summary.completeness()).isEqualTo("2/3");
    assertThat(summary.classMismatches().first()).containsExactly(SmallProject.GREETER);
  }

  @Test
  void aBadJUnitFileIsListedAndTheCountsStayRight() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .failing(2, "core", "com.acme.core.SadTest", "fails", "no")
            .write();
    Path junit = RunDirectory.junit(directory.attempt(2, 1));
    Files.writeString(junit.resolve("TEST-com.acme.core.SadTest.xml"), "<testsuite>");
    Files.delete(junit.resolve("TEST-com.acme.core.TwiceTest.xml"));

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Complete);
    assertThat(summary.tests()).isEqualTo(new Summary.Tests(10, 9, 1, 0, 0));
    assertThat(summary.quarantined())
        .extracting(Quarantined::why)
        .containsExactly("it is not well-formed XML (line 1)", "it is missing");
    assertThat(summary.failures().get(0).message())
        .isEqualTo("1 of 2 tests failed; its JUnit file cannot tell which");
    assertThat(summary.notes())
        .containsExactly("The JUnit files hold 6 tests, the attempts counted 10.");
  }

  @Test
  void thresholdsAreCheckedOnTheWholeAndLeftOpenOnAPart() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    MergeOptions strict = OPTIONS.withThresholds(Optional.of(62.6), Optional.of(75.0));

    Summary whole = RunMerge.merge(directory, strict);
    Files.delete(RunDirectory.manifestFile(directory.attempt(2, 1)));
    Summary part = RunMerge.merge(directory, strict);

    assertThat(whole.reason()).isEqualTo(Reason.ThresholdNotMet);
    assertThat(whole.message()).contains("line 62.5 % < 62.6 %").doesNotContain("branch");
    assertThat(whole.exitCode()).isEqualTo(ExitCode.TestsFailed.number());
    assertThat(part.thresholds())
        .extracting(one -> one.outcome().name())
        .containsExactly("Undecided", "Met");
    assertThat(part.reason()).isEqualTo(Reason.MissingSplits);
  }

  @Test
  void whatTheRunMeasuredSurvivesMergingAgain() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    var seen = new Measured(12.5, 2, 7, 3L << 30, Optional.empty());

    RunMerge.merge(directory, OPTIONS.with(seen));
    Summary again = RunMerge.merge(directory, OPTIONS);

    assertThat(again.durationSeconds()).isEqualTo(12.5);
    assertThat(again.peak()).isEqualTo(new Summary.Peak(2, 7, 3L << 30));
  }

  @Test
  void theNextPlanGetsItsTimings() throws Exception {
    RunDirectory directory =
        RunFolderMaker.small(root)
            .ended("com.acme.core.OddTest", Outcome.Crashed, "exit code 137")
            .write();

    RunMerge.merge(directory, OPTIONS);

    assertThat(TimingsFile.read(directory, warning -> {}).seconds())
        .hasSize(3)
        .allSatisfy((ref, seconds) -> assertThat(seconds).isEqualTo(List.of(1.25)));
  }

  @Test
  void aRunThatLeftNothingIsFailedAndStillReported() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    for (int split = 1; split <= 3; split++) {
      Files.delete(RunDirectory.manifestFile(directory.attempt(split, 1)));
    }

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Failed);
    assertThat(summary.exitCode()).isEqualTo(ExitCode.Infrastructure.number());
    assertThat(directory.report().resolve("index.html"))
        .content()
        .contains("FAILED 0/3: there is no result to report.");
  }

  @Test
  void aFolderWithoutARunIsWrongInput() {
    assertThatThrownBy(() -> RunMerge.merge(new RunDirectory(root), OPTIONS))
        .isInstanceOfSatisfying(
            MergeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.InputWrong))
        .hasMessageContaining("project.json is not there")
        .hasMessageContaining("--output folder");
  }

  @Test
  void aDamagedPlanEndsTheMergeAndKeepsTheOldReport() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    RunMerge.merge(directory, OPTIONS);
    Files.writeString(directory.planFile(), "{\"splits\": ");

    assertThatThrownBy(() -> RunMerge.merge(directory, OPTIONS))
        .isInstanceOf(MergeException.class)
        .hasMessageContaining("plan.json is damaged");
    assertThat(directory.report().resolve("summary.json")).exists();
  }

  @Test
  void aReportThatCannotBeWrittenKeepsTheOldOneAndSaysWhatToDo() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    RunMerge.merge(directory, OPTIONS);
    byte[] old = Files.readAllBytes(directory.report().resolve("summary.json"));
    // A class folder that cannot be listed stands for any failure to read or write.
    Path classes = root.resolve("src/core/classes");
    Path loop = classes.resolve("loop");
    Files.createSymbolicLink(loop, classes);

    assertThatThrownBy(() -> RunMerge.merge(directory, OPTIONS))
        .isInstanceOf(MergeException.class)
        .hasMessageContaining("so is an earlier report");

    assertThat(directory.report().resolve("summary.json")).hasBinaryContent(old);
    assertThat(root.resolve("report.new")).doesNotExist();
  }

  @Test
  void coverageOfOneClassFromManySplitsIsAUnion() throws Exception {
    RunDirectory directory =
        RunFolderMaker.empty(root)
            .passing(1, "core", "a.ATest", Call.of(SmallProject.CALCULATOR, "half", 2))
            .passing(2, "core", "a.BTest", Call.of(SmallProject.CALCULATOR, "half", 3))
            .passing(3, "core", "a.CTest", Call.of(SmallProject.CALCULATOR, "never", 3))
            .write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.modules().get(0).coverage().line()).isEqualTo(new Counter(4, 2));
    assertThat(summary.modules().get(0).coverage().branch()).isEqualTo(new Counter(2, 0));
  }
}
