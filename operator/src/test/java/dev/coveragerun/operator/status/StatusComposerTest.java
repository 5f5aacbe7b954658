package dev.coveragerun.operator.status;

import static dev.coveragerun.operator.observe.SnapshotMaker.NAMES;
import static dev.coveragerun.operator.observe.SnapshotMaker.START;
import static dev.coveragerun.operator.observe.SnapshotMaker.job;
import static dev.coveragerun.operator.observe.SnapshotMaker.pod;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coveragerun.api.v1alpha1.ConditionType;
import dev.coveragerun.api.v1alpha1.CoverageRunStatus;
import dev.coveragerun.api.v1alpha1.RunCondition;
import dev.coveragerun.api.v1alpha1.SplitStatus;
import dev.coveragerun.operator.core.budget.BudgetCheck;
import dev.coveragerun.operator.core.budget.MachineCapacity;
import dev.coveragerun.operator.core.run.RunDecider;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.RunRequestMaker;
import dev.coveragerun.operator.observe.RunObservation;
import dev.coveragerun.operator.observe.SnapshotMaker;
import dev.coveragerun.operator.spec.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusComposerTest {
  private static final Instant NOW = START.plusSeconds(300);

  @Test
  void onTheFirstVisitEveryConditionIsThereAndNothingIsClaimed() {
    CoverageRunStatus status = compose(new SnapshotMaker());

    assertThat(status.conditions())
        .extracting(RunCondition::type)
        .containsExactlyElementsOf(Conditions.TYPES);
    assertThat(status.conditions())
        .filteredOn(condition -> condition.status().equals("Unknown"))
        .hasSize(8);
    assertThat(condition(status, ConditionType.ACCEPTED).status()).isEqualTo("True");
    assertThat(status.startTime()).isEqualTo("2026-11-23T12:05:00Z");
    assertThat(status.completionTime()).isNull();
    assertThat(status.splits()).isNull();
  }

  @Test
  void aRunInTheMiddleTellsHowFarItIs() {
    CoverageRunStatus status =
        compose(new SnapshotMaker().planned(4).finished(1, 2).running(2, 1).failed(3, 1, 75));

    assertThat(status.splits()).isEqualTo(new CoverageRunStatus.Splits(4, 2, 1, 1, 0));
    assertThat(status.completeness()).isEqualTo("1/4");
    assertThat(status.tests()).isEqualTo(new CoverageRunStatus.Tests(40, 37, 2, 0, 1, 0));
    assertThat(status.coverage()).isNull();
    assertThat(status.splitStatuses().get(0))
        .isEqualTo(new SplitStatus(1, 1, SplitStatus.State.FINISHED, null, 40, 10, 41, "2Mi"));
    assertThat(status.splitStatuses().get(2).state())
        .as("its next attempt is due")
        .isEqualTo(SplitStatus.State.WAITING);
    assertThat(status.splitStatuses().get(2).reason()).isEqualTo("TemporaryFailure");
    assertCondition(status, ConditionType.PREPARED, "True", "Planned", "too few test classes");
    assertCondition(status, ConditionType.SPLITS_FINISHED, "Unknown", "SplitsRunning", "1/4");
    assertCondition(status, ConditionType.FINISHED, "False", "InProgress", "1/4");
  }

  @Test
  void whatIsInASplitsWayIsToldByItsOwnReason() {
    String name = NAMES.split(2, 1);
    CoverageRunStatus status =
        compose(
            new SnapshotMaker()
                .planned(2)
                .with(
                    job(name),
                    pod(name).condition("PodScheduled", "False", "Unschedulable", "0/3 fit", NOW)));

    assertCondition(
        status, ConditionType.SPLITS_FINISHED, "Unknown", "Unschedulable", "split 2: 0/3 fit");
    assertThat(status.splitStatuses().get(1).reason()).isEqualTo("Unschedulable");
  }

  @Test
  void aWholeRunSucceeds() {
    CoverageRunStatus status = compose(wholeRun("AllTestsPassed", 0));

    assertCondition(status, ConditionType.SPLITS_FINISHED, "True", "AllFinished", "2/2");
    assertCondition(status, ConditionType.COVERAGE_COMPLETE, "True", "Complete", "2/2");
    assertCondition(status, ConditionType.PUBLISHED, "True", "ReportWritten", "covrun report");
    assertCondition(status, ConditionType.SUCCEEDED, "True", "AllTestsPassed", "Complete");
    assertCondition(status, ConditionType.FINISHED, "True", "AllTestsPassed", "Complete");
    assertThat(status.tests().total()).as("the merge's count").isEqualTo(80);
    assertThat(status.coverage().line().percent()).as("rounded down").isEqualTo("99.9");
    assertThat(status.coverage().branch().percent()).as("of no branches").isNull();
    assertThat(status.report().path()).isEqualTo("report");
    assertThat(status.completionTime()).isEqualTo("2026-11-23T12:05:00Z");
  }

  @Test
  void failedTestsLeaveTheCoverageCompleteAndTheRunUnsuccessful() {
    CoverageRunStatus status = compose(wholeRun("TestsFailed", 1));

    assertCondition(status, ConditionType.COVERAGE_COMPLETE, "True", "Complete", "2/2");
    assertCondition(status, ConditionType.SUCCEEDED, "False", "TestsFailed", "");
    assertCondition(status, ConditionType.FINISHED, "True", "TestsFailed", "");
  }

  @Test
  void aPercentageOfAPartNeverStandsAlone() {
    CoverageRunStatus status =
        compose(
            new SnapshotMaker()
                .planned(2)
                .finished(1, 0)
                .failed(2, 1, 3)
                .merged("Partial", "MissingSplits", "1/2", 3));

    assertThat(status.coverage().line().percent()).isEqualTo("99.9 PARTIAL 1/2");
    assertCondition(status, ConditionType.COVERAGE_COMPLETE, "False", "MissingSplits", "1/2");
    assertCondition(
        status, ConditionType.SPLITS_FINISHED, "False", "RunnerFailed", "lost: split 2, after 1");
    assertThat(status.splits().failed()).isEqualTo(1);
  }

  @Test
  void aBuildThatFailsEndsTheRunWithTheBuildsReason() {
    String word =
        """
        {"schemaVersion":1,"step":"prepare","failure":{"reason":"BuildFailed","message":"A.java:7"}}""";
    CoverageRunStatus status =
        compose(
            new SnapshotMaker()
                .with(
                    job(NAMES.prepare()).failed("PodFailurePolicy", START),
                    pod(NAMES.prepare()).ended(2, "Error", word)));

    assertCondition(status, ConditionType.PREPARED, "False", "BuildFailed", "A.java:7");
    assertCondition(status, ConditionType.SPLITS_FINISHED, "False", "NotStarted", "");
    assertCondition(status, ConditionType.SUCCEEDED, "False", "BuildFailed", "A.java:7");
    assertCondition(status, ConditionType.FINISHED, "True", "BuildFailed", "A.java:7");
    assertCondition(status, ConditionType.MERGED, "False", "NothingMerged", "");
  }

  @Test
  void aRunThatIsOverStaysAsItEndedWhateverBecomesOfItsJobs() {
    CoverageRunStatus end = compose(wholeRun("AllTestsPassed", 0));

    CoverageRunStatus later =
        StatusComposer.compose(input(new SnapshotMaker(), Optional.of(end), 1, NOW.plusSeconds(9)));
    assertThat(later).isSameAs(end);

    CoverageRunStatus nextGeneration =
        StatusComposer.compose(input(new SnapshotMaker(), Optional.of(end), 2, NOW.plusSeconds(9)));
    assertThat(nextGeneration.observedGeneration()).isEqualTo(2);
    assertThat(nextGeneration.conditions())
        .allMatch(condition -> condition.observedGeneration() == 2);
    assertThat(nextGeneration.completionTime()).isEqualTo(end.completionTime());
  }

  @Test
  void nothingChangesWhenNothingHappened() {
    SnapshotMaker maker = new SnapshotMaker().planned(4).finished(1, 2).running(2, 1);
    CoverageRunStatus first = compose(maker);

    assertThat(StatusComposer.compose(input(maker, Optional.of(first), 1, NOW.plusSeconds(500))))
        .isEqualTo(first);
  }

  @Test
  void aTransitionTimeIsThatOfTheStatusAndNotOfItsReason() {
    CoverageRunStatus first = compose(new SnapshotMaker().planned(2).running(1, 1));
    CoverageRunStatus second =
        StatusComposer.compose(
            input(wholeRun("AllTestsPassed", 0), Optional.of(first), 1, NOW.plusSeconds(60)));

    assertThat(condition(second, ConditionType.PREPARED).lastTransitionTime())
        .isEqualTo("2026-11-23T12:05:00Z");
    assertThat(condition(second, ConditionType.SUCCEEDED).lastTransitionTime())
        .isEqualTo("2026-11-23T12:06:00Z");
    assertThat(second.startTime()).isEqualTo(first.startTime());
  }

  @Test
  void moreWorkersThanTheClusterCarriesAreAdvisedAgainstInTheSeedsWords() {
    RunRequest request = new RunRequestMaker().make();
    ClusterBudget budget =
        new ClusterBudget(
            BudgetCheck.check(request, new MachineCapacity(4, 64L << 30, 64L << 30)), 4);
    StatusInput input = input(new SnapshotMaker(), Optional.empty(), 1, NOW);
    CoverageRunStatus status =
        StatusComposer.compose(
            new StatusInput(
                request,
                input.outlook(),
                input.observation(),
                Optional.of(budget),
                Optional.empty(),
                false,
                Optional.empty(),
                1,
                NOW));

    assertCondition(
        status,
        ConditionType.BUDGET_WITHIN_CAPACITY,
        "False",
        "TooManyWorkers",
        "Total workers (12) exceeds 2× CPU cores (2 × 4 = 8)");
    assertThat(status.budget().totalWorkers()).isEqualTo(12);
    assertThat(status.budget().workerLimit()).isEqualTo(8);
    assertThat(status.budget().advice()).contains("export MAX_CONCURRENT_SPLITS=");
  }

  @Test
  void aRunThatIsHeldBackSaysByWhat() {
    StatusInput input = input(new SnapshotMaker(), Optional.empty(), 1, NOW);
    CoverageRunStatus status =
        StatusComposer.compose(
            new StatusInput(
                input.request(),
                input.outlook(),
                input.observation(),
                Optional.empty(),
                Optional.of(new Hold("Queued", "3 runs are before it")),
                true,
                Optional.empty(),
                1,
                NOW));

    assertCondition(status, ConditionType.PREPARED, "Unknown", "Queued", "3 runs");
    assertCondition(status, ConditionType.ACCEPTED, "True", "Accepted", "ReadWriteOnce");
  }

  @Test
  void aSuspendedRunSaysHowToGoOn() {
    RunRequest request = new RunRequestMaker().suspended().make();
    CoverageRunStatus status =
        StatusComposer.compose(
            input(new SnapshotMaker().planned(2), Optional.empty(), 1, NOW, request));

    assertCondition(status, ConditionType.SUSPENDED, "True", "Suspended", "spec.suspend");
    assertCondition(status, ConditionType.FINISHED, "False", "InProgress", "");
  }

  @Test
  void aSpecThatCannotBeRunEndsTheRunWithEveryProblem() {
    CoverageRunStatus status =
        StatusComposer.rejected(
            List.of(new Problem("spec.splits", "0 is below the minimum of 1", "")),
            Optional.empty(),
            1,
            NOW);

    assertCondition(status, ConditionType.ACCEPTED, "False", "InvalidSpec", "spec.splits: 0");
    assertThat(StatusComposer.finished(status)).isTrue();
    assertThat(status.conditions()).hasSize(10);
  }

  @Test
  void theLargestRunWithTheLongestMessagesStaysBelowAQuarterMegabyte() throws Exception {
    SnapshotMaker maker = new SnapshotMaker().planned(256);
    String word =
        "{\"schemaVersion\":1,\"step\":\"split\",\"failure\":{\"reason\":\""
            + "R".repeat(64)
            + "\",\"message\":\""
            + "ü".repeat(1900)
            + "\"}}";
    for (int split = 1; split <= 256; split++) {
      String name = NAMES.split(split, 11);
      maker.with(job(name).failed("PodFailurePolicy", START), pod(name).ended(3, "Error", word));
    }
    CoverageRunStatus status = compose(maker.merged("Partial", "MissingSplits", "0/256", 3));

    assertThat(status.splitStatuses()).hasSize(256);
    assertThat(status.conditions()).allMatch(condition -> condition.message().length() <= 1024);
    assertThat(JsonMapper.builder().build().writeValueAsBytes(status)).hasSizeLessThan(256 * 1024);
  }

  private static SnapshotMaker wholeRun(String reason, int exitCode) {
    return new SnapshotMaker()
        .planned(2)
        .finished(1, 0)
        .finished(2, 0)
        .merged("Complete", reason, "2/2", exitCode);
  }

  private static CoverageRunStatus compose(SnapshotMaker maker) {
    return StatusComposer.compose(input(maker, Optional.empty(), 1, NOW));
  }

  private static StatusInput input(
      SnapshotMaker maker, Optional<CoverageRunStatus> previous, long generation, Instant now) {
    return input(maker, previous, generation, now, new RunRequestMaker().make());
  }

  private static StatusInput input(
      SnapshotMaker maker,
      Optional<CoverageRunStatus> previous,
      long generation,
      Instant now,
      RunRequest request) {
    RunObservation observation = maker.read(now);
    return new StatusInput(
        request,
        RunDecider.decide(request, observation.facts(), now).outlook(),
        observation,
        Optional.empty(),
        Optional.empty(),
        false,
        previous,
        generation,
        now);
  }

  private static RunCondition condition(CoverageRunStatus status, String type) {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static void assertCondition(
      CoverageRunStatus status, String type, String value, String reason, String message) {
    RunCondition condition = condition(status, type);
    assertThat(condition.status()).as(type).isEqualTo(value);
    assertThat(condition.reason()).as(type).isEqualTo(reason);
    assertThat(condition.message()).as(type).contains(message);
  }
}
