package dev.coveragerun.runner.ledger;

import static dev.coveragerun.runner.testing.Made.ended;
import static dev.coveragerun.runner.testing.Made.evidence;
import static dev.coveragerun.runner.testing.Made.executed;
import static dev.coveragerun.runner.testing.Made.failed;
import static dev.coveragerun.runner.testing.Made.finished;
import static dev.coveragerun.runner.testing.Made.manifest;
import static dev.coveragerun.runner.testing.Made.plan;
import static dev.coveragerun.runner.testing.Made.ref;
import static dev.coveragerun.runner.testing.Made.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.ledger.SplitEntry.SplitState;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
  @Test
  void aRunWithEveryClassOnceIsWhole() {
    Ledger ledger =
        ledger(
            plan(split(1, "a.A", "a.B"), split(2, "a.C")),
            manifest(1, 1, finished("a.A"), failed("a.B")),
            manifest(2, 1, finished("a.C")));

    assertThat(ledger.incomplete()).isEmpty();
    assertThat(ledger.completeness()).isEqualTo("2/2");
    assertThat(ledger.tests()).isEqualTo(new TestCounts(9, 1, 0, 0));
  }

  @Test
  void everyWayToMissAClassHasItsOwnState() {
    Ledger ledger =
        ledger(
            plan(
                split(1, "a.Crash", "a.Late", "a.Stopped", "a.Unsaved", "a.Unmentioned"),
                split(2, "a.Lost")),
            manifest(
                1,
                1,
                ended("a.Crash", Outcome.Crashed),
                ended("a.Late", Outcome.TimedOut),
                ended("a.Stopped", Outcome.NotRun),
                executed("a.Unsaved", Outcome.Finished, new TestCounts(1, 0, 0, 0), false)));

    assertThat(ledger.incomplete())
        .extracting(entry -> entry.ref().className(), ClassEntry::state)
        .containsExactly(
            tuple("a.Crash", ClassState.Crashed),
            tuple("a.Late", ClassState.TimedOut),
            tuple("a.Stopped", ClassState.NotRun),
            tuple("a.Unsaved", ClassState.CoverageNotSaved),
            tuple("a.Unmentioned", ClassState.Missing),
            tuple("a.Lost", ClassState.Missing));
    assertThat(ledger.splits())
        .extracting(SplitEntry::state)
        .containsExactly(SplitState.Incomplete, SplitState.Missing);
    assertThat(ledger.completeness()).isEqualTo("0/2");
  }

  @Test
  void aClassThatRanInTwoSplitsIsADuplicateWhereItWasPlannedAndUnplannedElsewhere() {
    Ledger ledger =
        ledger(
            plan(split(1, "a.A"), split(2, "a.B")),
            manifest(1, 1, finished("a.A")),
            manifest(2, 1, finished("a.B"), finished("a.A")));

    assertThat(ledger.in(ClassState.Duplicate))
        .extracting(ClassEntry::ref)
        .containsExactly(ref("a.A"));
    assertThat(ledger.unplanned()).containsExactly(ref("a.A"));
    assertThat(ledger.finished()).isEqualTo(1);
  }

  @Test
  void aClassListedTwiceInOneAttemptIsADuplicate() {
    Ledger ledger = ledger(plan(split(1, "a.A")), manifest(1, 1, finished("a.A"), finished("a.A")));

    assertThat(ledger.in(ClassState.Duplicate)).hasSize(1);
  }

  @Test
  void coverageThatWasSavedButIsNotInTheMergeIsDamaged() {
    SplitPlan plan = plan(split(1, "a.A", "a.B"));
    AttemptManifest manifest = manifest(1, 1, finished("a.A"), finished("a.B"));
    var oneFileLeft =
        new CoverageEvidence(
            Map.of(1, Map.of("a.A", 1)), Map.of(1, 1), List.of(), List.of(), List.of());

    Ledger ledger = Ledger.of(plan, select(plan, manifest), oneFileLeft);

    assertThat(ledger.in(ClassState.CoverageDamaged))
        .extracting(ClassEntry::ref)
        .containsExactly(ref("a.B"));
    assertThat(ledger.finished()).isZero();
  }

  @Test
  void twoTestRunsWithAClassOfOneNameNeedADumpEach() {
    SplitPlan plan =
        plan(
            new Split(
                1,
                List.of(
                    new PlannedClass(new ClassRef("core", "a.SameTest"), false, 1),
                    new PlannedClass(new ClassRef("web", "a.SameTest"), false, 1))));
    AttemptManifest manifest = manifest(1, 1, same("core"), same("web"));

    Ledger both = Ledger.of(plan, select(plan, manifest), evidence(manifest));
    Ledger one = Ledger.of(plan, select(plan, manifest), evidence(manifest(1, 1, same("core"))));

    assertThat(both.completeness()).isEqualTo("1/1");
    assertThat(one.completeness()).isEqualTo("0/1");
  }

  @Test
  void aDamagedFileOrAMismatchMakesASplitIncompleteEvenWhenNoClassIsLost() {
    SplitPlan plan = plan(split(1, "a.A"), split(2, "a.B"));
    AttemptManifest first = manifest(1, 1, finished("a.A"));
    AttemptManifest second = manifest(2, 1, finished("a.B"));
    var evidence =
        new CoverageEvidence(
            evidence(first, second).sessions(),
            Map.of(1, 1),
            List.of("app.Thing"),
            List.of(2),
            List.of());

    Ledger ledger = Ledger.of(plan, select(plan, first, second), evidence);

    assertThat(ledger.splits()).extracting(SplitEntry::state).containsOnly(SplitState.Incomplete);
  }

  private static ExecutedClass same(String testRun) {
    return new ExecutedClass(
        new ClassRef(testRun, "a.SameTest"),
        Outcome.Finished,
        Optional.empty(),
        1,
        new TestCounts(1, 0, 0, 0),
        0,
        1,
        true,
        Optional.empty());
  }

  private static Selection select(SplitPlan plan, AttemptManifest... manifests) {
    return Selection.of(plan, Arrays.stream(manifests).map(AttemptRecord::whole).toList());
  }

  private static Ledger ledger(SplitPlan plan, AttemptManifest... manifests) {
    return Ledger.of(plan, select(plan, manifests), evidence(manifests));
  }
}
