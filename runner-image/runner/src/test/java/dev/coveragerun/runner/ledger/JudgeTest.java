package dev.coveragerun.runner.ledger;

import static dev.coveragerun.runner.testing.Made.ended;
import static dev.coveragerun.runner.testing.Made.evidence;
import static dev.coveragerun.runner.testing.Made.executed;
import static dev.coveragerun.runner.testing.Made.failed;
import static dev.coveragerun.runner.testing.Made.finished;
import static dev.coveragerun.runner.testing.Made.manifest;
import static dev.coveragerun.runner.testing.Made.plan;
import static dev.coveragerun.runner.testing.Made.split;
import static dev.coveragerun.runner.testing.Made.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.ledger.Verdict.Kind;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final SplitPlan PLAN = plan(split(1, "a.A", "a.B"), split(2, "a.C"));
  private static final AttemptManifest GOOD = manifest(1, 1, finished("a.A"), finished("a.B"));
  private static final AttemptManifest ALSO_GOOD = manifest(2, 1, finished("a.C"));

  @Test
  void allPassedIsCompleteAndExitsWithZero() {
    Verdict verdict = judge(GOOD, ALSO_GOOD);

    assertVerdict(verdict, Kind.Complete, ExitCode.AllWell, Reason.AllTestsPassed);
    assertThat(verdict.completeness()).isEqualTo("2/2");
    assertThat(verdict.qualifier()).isEmpty();
    assertThat(verdict.message()).startsWith("All 9 tests passed");
  }

  @Test
  void failedTestsLeaveTheCoverageComplete() {
    Verdict verdict = judge(GOOD, manifest(2, 1, failed("a.C")));

    assertVerdict(verdict, Kind.Complete, ExitCode.TestsFailed, Reason.TestsFailed);
    assertThat(verdict.message()).isEqualTo("1 of 9 tests failed.");
  }

  @Test
  void aMissedThresholdIsNamedWithItsNumbers() {
    Threshold missed = Threshold.check("line", 75, new Counter(712, 288), true);

    Verdict verdict = Judge.judge(ledger(GOOD, ALSO_GOOD), List.of(missed), Optional.empty());

    assertVerdict(verdict, Kind.Complete, ExitCode.TestsFailed, Reason.ThresholdNotMet);
    assertThat(verdict.message()).contains("line 71.2 % < 75 %");
  }

  @Test
  void aMissingSplitMakesThePart() {
    Verdict verdict = judge(GOOD);

    assertVerdict(verdict, Kind.Partial, ExitCode.Infrastructure, Reason.MissingSplits);
    assertThat(verdict.qualifier()).isEqualTo("PARTIAL 1/2");
    assertThat(verdict.message()).isEqualTo("Split 2 left no usable result.");
  }

  @Test
  void aMissingSplitTellsWhyItsAttemptDoesNotCount() {
    Selection selection =
        Selection.of(
            PLAN, List.of(AttemptRecord.whole(GOOD), AttemptRecord.damaged(2, 1, "it is damaged")));

    Verdict verdict =
        Judge.judge(Ledger.of(PLAN, selection, evidence(GOOD)), List.of(), Optional.empty());

    assertThat(verdict.message()).contains("attempt 1 of split 2: it is damaged");
  }

  @Test
  void aCrashIsNamedBeforeFailedTestsAndBothAreTold() {
    Verdict verdict =
        judge(
            manifest(1, 1, finished("a.A"), ended("a.B", Outcome.Crashed)),
            manifest(2, 1, failed("a.C")));

    assertVerdict(
        verdict, Kind.Partial, ExitCode.Infrastructure, Reason.WorkerCrashed, Reason.TestsFailed);
    assertThat(verdict.message()).contains("Test class a.B lost its worker.", "tests failed.");
  }

  @Test
  void aTimeOutIsPartial() {
    Verdict verdict =
        judge(manifest(1, 1, finished("a.A"), ended("a.B", Outcome.TimedOut)), ALSO_GOOD);

    assertThat(verdict.reason()).isEqualTo(Reason.TestTimedOut);
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.Infrastructure);
  }

  @Test
  void theFailureLimitMakesAPartThatTheTestsAreToBlameFor() {
    AttemptManifest cut = stopped(manifest(1, 1, failed("a.A"), ended("a.B", Outcome.NotRun)));

    Verdict verdict = Judge.judge(ledger(cut), List.of(), Optional.of(StopCause.MaxFailures));

    assertVerdict(
        verdict, Kind.Partial, ExitCode.TestsFailed, Reason.StoppedEarly, Reason.TestsFailed);
    assertThat(verdict.message())
        .startsWith("The failure limit ended the run before 2 test classes could start.");
  }

  @Test
  void aCrashInAStoppedRunIsStillInfrastructure() {
    AttemptManifest cut =
        stopped(
            manifest(
                1, 1, failed("a.A"), ended("a.B", Outcome.Crashed), ended("a.C", Outcome.NotRun)));

    Verdict verdict = Judge.judge(ledger(cut), List.of(), Optional.of(StopCause.MaxFailures));

    assertThat(verdict.reason()).isEqualTo(Reason.WorkerCrashed);
    assertThat(verdict.findings())
        .extracting(Verdict.Finding::reason)
        .contains(Reason.StoppedEarly);
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.Infrastructure);
  }

  @Test
  void anInterruptedRunIsPartial() {
    Verdict verdict = Judge.judge(ledger(GOOD), List.of(), Optional.of(StopCause.Interrupted));

    assertThat(verdict.reason()).isEqualTo(Reason.Interrupted);
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.Infrastructure);
  }

  @Test
  void aStoppedRunDoesNotExcuseASplitThatRanAndWasDamaged() {
    Selection selection =
        Selection.of(
            PLAN, List.of(AttemptRecord.whole(GOOD), AttemptRecord.damaged(2, 1, "it is damaged")));

    Verdict verdict =
        Judge.judge(
            Ledger.of(PLAN, selection, evidence(GOOD)),
            List.of(),
            Optional.of(StopCause.MaxFailures));

    assertThat(verdict.reason()).isEqualTo(Reason.MissingSplits);
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.Infrastructure);
  }

  @Test
  void nothingFinishedIsFailed() {
    Verdict verdict = judge();

    assertThat(verdict.kind()).isEqualTo(Kind.Failed);
    assertThat(verdict.reason()).isEqualTo(Reason.NothingFinished);
    assertThat(verdict.qualifier()).isEqualTo("FAILED 0/2");
    assertThat(verdict.exitCode()).isEqualTo(ExitCode.Infrastructure);
  }

  @Test
  void classesWithoutATestAreNotASuccess() {
    AttemptManifest empty =
        manifest(1, 1, executed("a.A", Outcome.Finished, TestCounts.NONE, true));

    Verdict verdict =
        Judge.judge(ledger(plan(split(1, "a.A")), empty), List.of(), Optional.empty());

    assertVerdict(verdict, Kind.Failed, ExitCode.Infrastructure, Reason.NoTestsRan);
  }

  @Test
  void anEmptyPlanIsNotASuccess() {
    Verdict verdict = Judge.judge(ledger(plan()), List.of(), Optional.empty());

    assertVerdict(verdict, Kind.Failed, ExitCode.Infrastructure, Reason.NoTestsPlanned);
  }

  @Test
  void otherBytesThanReportedOnArePartialAndNamed() {
    var evidence =
        new CoverageEvidence(
            evidence(GOOD, ALSO_GOOD).sessions(),
            Map.of(),
            List.of("app.One", "app.Two", "app.Three", "app.Four"),
            List.of(2),
            List.of("app: Broken.class"));
    Ledger ledger = Ledger.of(PLAN, select(PLAN, GOOD, ALSO_GOOD), evidence);

    Verdict verdict = Judge.judge(ledger, List.of(), Optional.empty());

    assertVerdict(
        verdict,
        Kind.Partial,
        ExitCode.Infrastructure,
        Reason.ClassMismatch,
        Reason.UnreadableClasses);
    assertThat(verdict.message())
        .contains("4 classes (app.One, app.Two, app.Three …)", "Class file app: Broken.class");
    assertThat(verdict.qualifier()).isEqualTo("PARTIAL 1/2");
  }

  @Test
  void reasonsStandInTheOrderOfTheirGravity() {
    var kinds = new ArrayList<>(Arrays.stream(Reason.values()).map(Reason::kind).toList());

    assertThat(kinds).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private static void assertVerdict(
      Verdict verdict, Kind kind, ExitCode exitCode, Reason... reasons) {
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.findings()).extracting(Verdict.Finding::reason).containsExactly(reasons);
    assertThat(verdict.exitCode()).isEqualTo(exitCode);
  }

  private static Verdict judge(AttemptManifest... manifests) {
    return Judge.judge(ledger(manifests), List.of(), Optional.empty());
  }

  private static Ledger ledger(AttemptManifest... manifests) {
    return ledger(PLAN, manifests);
  }

  private static Ledger ledger(SplitPlan plan, AttemptManifest... manifests) {
    return Ledger.of(plan, select(plan, manifests), evidence(manifests));
  }

  private static Selection select(SplitPlan plan, AttemptManifest... manifests) {
    return Selection.of(plan, Arrays.stream(manifests).map(AttemptRecord::whole).toList());
  }
}
