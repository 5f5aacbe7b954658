package dev.coveragerun.operator.observe;

import static dev.coveragerun.operator.observe.SnapshotMaker.NAMES;
import static dev.coveragerun.operator.observe.SnapshotMaker.START;
import static dev.coveragerun.operator.observe.SnapshotMaker.job;
import static dev.coveragerun.operator.observe.SnapshotMaker.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.SplitFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every wait has a deadline and a name. */
class WaitsTest {
  private static final Instant LATER = START.plus(Duration.ofMinutes(11));
  private static final Instant MUCH_LATER = START.plus(Duration.ofHours(3));

  @Test
  void anImageThatCannotBePulledIsAReasonAtFirst() {
    RunObservation seen = badImage().read(START.plusSeconds(30));

    assertThat(seen.attempts().get(1).obstacle()).map(Obstacle::reason).contains("ImagePullFailed");
    assertThat(giveUp(seen)).isEmpty();
    assertThat(seen.lookAgainAt()).contains(START.plus(WaitLimits.DEFAULT.podStart()));
  }

  @Test
  void anImageThatCannotBePulledIsGivenUpAfterItsTime() {
    JobPatch patch = giveUp(badImage().read(LATER)).orElseThrow();

    assertThat(patch.jobName()).isEqualTo(NAMES.split(1, 1));
    assertThat(patch.body().toString())
        .contains("activeDeadlineSeconds=1", "ImagePullFailed", "waited 11 minutes");
  }

  @Test
  void aJobThatWasGivenUpFailsOnlyOnceItsControllerEndedIt() {
    String note = giveUp(badImage().read(LATER)).orElseThrow().result();
    String name = NAMES.split(1, 1);
    SnapshotMaker before = new SnapshotMaker().planned(1).with(job(name).noted(note));
    SnapshotMaker after =
        new SnapshotMaker()
            .planned(1)
            .with(job(name).noted(note).failed("DeadlineExceeded", LATER));

    assertThat(before.read(LATER).facts().splits().get(0).state())
        .isEqualTo(SplitFact.State.RUNNING);
    SplitFact split = after.read(LATER).facts().splits().get(0);
    assertThat(split.failure()).map(Failure::reason).contains("ImagePullFailed");
    assertThat(split.failure()).map(Failure::retriable).contains(false);
  }

  @Test
  void aJobThatCompletedWhileItWasGivenUpHasItsDataSafe() {
    String note = giveUp(badImage().read(LATER)).orElseThrow().result();
    SnapshotMaker raced =
        new SnapshotMaker().planned(1).with(job(NAMES.split(1, 1)).noted(note).complete(LATER));

    assertThat(raced.read(LATER).facts().splits().get(0).state())
        .isEqualTo(SplitFact.State.FINISHED);
  }

  @Test
  void whoWaitsForRoomWaitsAsLongAsTheRunsOwnPodsMayBeTakingIt() {
    assertThat(giveUp(unschedulable(2).running(1, 1).read(MUCH_LATER))).isEmpty();
  }

  @Test
  void whoWaitsForRoomThatNobodyOfTheRunTakesIsGivenUp() {
    assertThat(giveUp(unschedulable(2).read(LATER)))
        .hasValueSatisfying(patch -> assertThat(patch.result()).contains("Unschedulable"));
  }

  @Test
  void theClockOfAWaitForRoomStartsWhenTheLastPodOfTheRunEnded() {
    SnapshotMaker maker = unschedulable(2).finished(1, 0);

    assertThat(giveUp(maker.read(START.plusSeconds(90 + 599)))).isEmpty();
    assertThat(giveUp(maker.read(START.plusSeconds(90 + 600)))).isPresent();
  }

  @Test
  void aPodOnALostNodeIsGivenUpAndItsSplitTriedElsewhere() {
    String name = NAMES.split(1, 1);
    SnapshotMaker lost =
        new SnapshotMaker()
            .planned(1)
            .with(job(name), pod(name).phase("Running").leavingSince(START));
    String note = giveUp(lost.read(START.plus(Duration.ofMinutes(6)))).orElseThrow().result();

    SplitFact split =
        new SnapshotMaker()
            .planned(1)
            .with(job(name).noted(note).condition("FailureTarget", "DeadlineExceeded", "", LATER))
            .read(LATER)
            .facts()
            .splits()
            .get(0);

    assertThat(split.failure()).map(Failure::reason).contains("NodeLost");
    assertThat(split.failure()).map(Failure::retriable).contains(true);
  }

  @Test
  void aQueueMayTakeAsLongAsItLikes() {
    RunObservation seen =
        new SnapshotMaker().planned(1).with(job(NAMES.split(1, 1)).suspended()).read(MUCH_LATER);

    assertThat(seen.attempts().get(1).obstacle()).map(Obstacle::reason).contains("Queued");
    assertThat(giveUp(seen)).isEmpty();
    assertThat(seen.lookAgainAt()).isEmpty();
  }

  private static SnapshotMaker badImage() {
    String name = NAMES.split(1, 1);
    return new SnapshotMaker()
        .planned(1)
        .with(job(name), pod(name).waiting("ImagePullBackOff", "no such image"));
  }

  private static SnapshotMaker unschedulable(int split) {
    String name = NAMES.split(split, 1);
    return new SnapshotMaker()
        .planned(2)
        .with(
            job(name),
            pod(name).condition("PodScheduled", "False", "Unschedulable", "0/1 fit", START));
  }

  private static Optional<JobPatch> giveUp(RunObservation seen) {
    return seen.patches().stream().filter(JobPatch::giveUp).findFirst();
  }
}
