package dev.coveragerun.operator.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.Action.StartSplit;
import dev.coveragerun.operator.core.run.RunOutlook.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunDeciderTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final FakeWorkload workload = new FakeWorkload();

  @Test
  void itBuildsFirstAndOnce() {
    RunRequest request = new RunRequestMaker().make();

    assertThat(pass(request, NOW).actions()).containsExactly(new Action.Prepare());
    assertThat(pass(request, NOW).actions()).isEmpty();
  }

  @Test
  void aFailedBuildEndsTheRunWithItsReason() {
    workload.prepareFailed(
        new Failure("CompileFailed", "Orders.java:7 does not compile", Failure.Kind.INPUT));

    RunOutlook outlook = pass(new RunRequestMaker().make(), NOW).outlook();

    assertThat(outlook.over()).isTrue();
    assertThat(outlook.reason()).isEqualTo("CompileFailed");
  }

  @Test
  void theSlowestSplitsStartFirstAndNoMoreThanTheSlots() {
    workload.planned(split(1, 5), split(2, 50), split(3, 20), split(4, 1));

    assertThat(pass(new RunRequestMaker().maxConcurrentSplits(2).workers(4).make(), NOW).actions())
        .containsExactly(new StartSplit(2, 1, 4), new StartSplit(3, 1, 4));
  }

  @Test
  void theNextStartsWhenAnyEnds() {
    RunRequest request = new RunRequestMaker().maxConcurrentSplits(2).make();
    workload.planned(split(1, 5), split(2, 50), split(3, 20), split(4, 1));
    pass(request, NOW);

    workload.finish(3);

    assertThat(pass(request, NOW).actions()).containsExactly(new StartSplit(1, 1, 4));
  }

  @Test
  void aSplitCanHaveItsOwnNumberOfWorkers() {
    workload.planned(split(1, 5), split(6, 1));

    assertThat(pass(new RunRequestMaker().workers(4).override(6, 8).make(), NOW).actions())
        .containsExactly(new StartSplit(1, 1, 4), new StartSplit(6, 1, 8));
  }

  @Test
  void theSerialSplitRunsWhenNothingElseDoes() {
    RunRequest request = new RunRequestMaker().make();
    workload.planned(split(1, 5), SplitFact.waiting(2, true, 99), split(3, 1));

    assertThat(pass(request, NOW).actions()).hasSize(2);
    workload.finish(1);
    assertThat(pass(request, NOW).actions()).isEmpty();
    workload.finish(3);
    assertThat(pass(request, NOW).actions()).containsExactly(new StartSplit(2, 1, 1));
  }

  @Test
  void nothingStartsBesideTheSerialSplit() {
    RunRequest request = new RunRequestMaker().make();
    workload.planned(SplitFact.waiting(1, true, 9).started(), split(2, 5));

    assertThat(pass(request, NOW).actions()).isEmpty();
  }

  @Test
  void aSerialSplitWaitsForARetryThatIsNotDueYet() {
    RunRequest request = new RunRequestMaker().make();
    workload.planned(SplitFact.waiting(1, true, 9), split(2, 5).started());
    workload.fail(2, Failure.Kind.TRANSIENT, NOW);

    assertThat(pass(request, NOW).actions()).isEmpty();
    assertThat(pass(request, NOW.plusSeconds(10)).actions())
        .containsExactly(new StartSplit(2, 2, 4));
  }

  @Test
  void infrastructureIsRetriedWithBackOffAtMostThreeTimes() {
    RunRequest request = new RunRequestMaker().make();
    workload.planned(split(1, 5));
    Instant now = NOW;
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(pass(request, now).actions()).containsExactly(new StartSplit(1, attempt, 4));
      workload.fail(1, Failure.Kind.TRANSIENT, now);
      RunDecision waiting = pass(request, now);
      if (attempt < 4) {
        assertThat(waiting.wakeAfter()).contains(Duration.ofSeconds(10L << (attempt - 1)));
        now = now.plus(waiting.wakeAfter().orElseThrow());
      } else {
        assertThat(waiting.actions()).containsExactly(new Action.Merge());
      }
    }
  }

  @Test
  void aFailureThatWouldComeAgainIsNotRetried() {
    RunRequest request = new RunRequestMaker().make();
    workload.planned(split(1, 5));
    pass(request, NOW);
    workload.fail(1, Failure.Kind.INFRASTRUCTURE, NOW);

    assertThat(pass(request, NOW).actions()).containsExactly(new Action.Merge());
  }

  @Test
  void atTheFailureLimitRunningSplitsAreStoppedOnceAndWhatRanIsMerged() {
    RunRequest request = new RunRequestMaker().maxConcurrentSplits(1).make();
    workload.planned(split(1, 5), split(2, 4));
    pass(request, NOW);
    workload.failedTests = 10;

    assertThat(pass(request, NOW).actions()).containsExactly(new Action.StopSplits());
    assertThat(pass(request, NOW).actions()).isEmpty();
    workload.finish(1);
    RunDecision last = pass(request, NOW);

    assertThat(last.actions()).containsExactly(new Action.Merge());
    assertThat(last.outlook().message()).isEqualTo("10 tests failed, maxFailures is 10");
  }

  @Test
  void aLimitOfZeroNeverStopsAndOnePerSplitIsNotTheRunsAffair() {
    workload.planned(split(1, 5));
    workload.failedTests = 5000;

    assertThat(
            pass(new RunRequestMaker().maxFailures(0, MaxFailuresScope.RUN).make(), NOW).actions())
        .hasSize(1);
    workload.finish(1);
    workload.planned(split(2, 5));
    assertThat(
            pass(new RunRequestMaker().maxFailures(1, MaxFailuresScope.SPLIT).make(), NOW)
                .actions())
        .containsExactly(new StartSplit(2, 1, 4));
  }

  @Test
  void aSuspendedRunStartsNothingAndKeepsItsPlace() {
    workload.planned(split(1, 5), split(2, 1));

    RunDecision suspended = pass(new RunRequestMaker().suspended().make(), NOW);

    assertThat(suspended.actions()).isEmpty();
    assertThat(suspended.outlook().phase()).isEqualTo(Phase.SUSPENDED);
    assertThat(pass(new RunRequestMaker().make(), NOW).actions()).hasSize(2);
  }

  @Test
  void aCancelledRunMergesWhatIsThere() {
    RunRequest request = new RunRequestMaker().maxConcurrentSplits(1).make();
    workload.planned(split(1, 5), split(2, 1));
    pass(request, NOW);
    workload.cancelled = true;

    assertThat(pass(request, NOW).actions()).containsExactly(new Action.StopSplits());
    workload.finish(1);
    assertThat(pass(request, NOW).actions()).containsExactly(new Action.Merge());
  }

  @Test
  void aPlanWithoutSplitsGoesStraightToTheMergeThatSaysSo() {
    workload.planned();

    assertThat(pass(new RunRequestMaker().make(), NOW).actions())
        .containsExactly(new Action.Merge());
  }

  @Test
  void whateverTheOrderOfEndsEverySplitRunsOnceAndTheSlotsHold() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      FakeWorkload fake =
          new FakeWorkload()
              .planned(
                  IntStream.rangeClosed(1, 12)
                      .mapToObj(n -> split(n, random.nextInt(100)))
                      .toArray(SplitFact[]::new));
      RunRequest request = new RunRequestMaker().make();
      RunOutlook outlook;
      do {
        RunDecision decision = RunDecider.decide(request, fake.observe(request), NOW);
        fake.apply(request, decision.actions());
        outlook = decision.outlook();
        if (!fake.running().isEmpty()) {
          fake.finish(fake.running().get(random.nextInt(fake.running().size())));
        } else if (outlook.phase() == Phase.MERGING) {
          fake.merged();
        }
      } while (!outlook.over());

      assertThat(fake.mostRunning).isEqualTo(3);
      assertThat(fake.applied.stream().filter(StartSplit.class::isInstance)).hasSize(12);
      assertThat(fake.applied.stream().filter(Action.Merge.class::isInstance)).hasSize(1);
    }
  }

  private RunDecision pass(RunRequest request, Instant now) {
    RunDecision decision = RunDecider.decide(request, workload.observe(request), now);
    workload.apply(request, decision.actions());
    return decision;
  }

  private static SplitFact split(int number, double estimatedSeconds) {
    return SplitFact.waiting(number, false, estimatedSeconds);
  }
}
