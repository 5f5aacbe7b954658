package dev.coveragerun.operator.observe;

import static dev.coveragerun.operator.observe.SnapshotMaker.NAMES;
import static dev.coveragerun.operator.observe.SnapshotMaker.START;
import static dev.coveragerun.operator.observe.SnapshotMaker.job;
import static dev.coveragerun.operator.observe.SnapshotMaker.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.Failure.Kind;
import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.core.run.StepFact;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {
  @Test
  void nothingThereIsNothingStarted() {
    assertThat(new SnapshotMaker().read()).isEqualTo(RunObservation.none());
  }

  @Test
  void theSplitsAreThoseOfThePreparePodsPlan() {
    RunObservation seen = new SnapshotMaker().planned(3).read();

    assertThat(seen.facts().prepare()).isEqualTo(StepFact.DONE);
    assertThat(seen.facts().splits())
        .containsExactly(
            SplitFact.waiting(1, false, 10),
            SplitFact.waiting(2, false, 10),
            SplitFact.waiting(3, false, 10));
  }

  @Test
  void aSplitIsWhereItsNewestAttemptIs() {
    RunFacts facts =
        new SnapshotMaker()
            .planned(4)
            .failed(1, 1, 137)
            .running(1, 2)
            .finished(2, 3)
            .failed(3, 1, 75)
            .read()
            .facts();

    assertThat(facts.splits())
        .extracting(SplitFact::state)
        .containsExactly(
            SplitFact.State.RUNNING,
            SplitFact.State.FINISHED,
            SplitFact.State.FAILED,
            SplitFact.State.WAITING);
    assertThat(facts.splits()).extracting(SplitFact::attempts).containsExactly(2, 1, 1, 0);
    assertThat(facts.splits().get(2).endedAt()).contains(START.plusSeconds(60));
    assertThat(facts.failedTests()).isEqualTo(3);
  }

  @Test
  void theOrderInWhichThingsAreListedDoesNotMatter() {
    RunSnapshot snapshot =
        new SnapshotMaker()
            .planned(5)
            .failed(1, 1, 137)
            .running(1, 2)
            .finished(2, 0)
            .failed(3, 1, 3)
            .running(4, 1)
            .make();
    RunObservation seen = RunReader.read(snapshot, WaitLimits.DEFAULT, START);

    for (int seed = 0; seed < 20; seed++) {
      List<Job> jobs = new ArrayList<>(snapshot.jobs());
      List<Pod> pods = new ArrayList<>(snapshot.pods());
      Collections.shuffle(jobs, new Random(seed));
      Collections.shuffle(pods, new Random(seed + 1000));
      RunSnapshot shuffled = new RunSnapshot(snapshot.owner(), jobs, pods, List.of(), false);

      RunObservation again = RunReader.read(shuffled, WaitLimits.DEFAULT, START);
      assertThat(again.facts()).isEqualTo(seen.facts());
      assertThat(again.patches()).containsExactlyInAnyOrderElementsOf(seen.patches());
    }
  }

  @Test
  void whatWasNotedOnAJobOutlivesItsPods() {
    RunObservation first = new SnapshotMaker().planned(2).read();
    JobPatch patch = first.patches().get(0);

    RunObservation later =
        new SnapshotMaker()
            .with(job(NAMES.prepare()).complete(START.plusSeconds(30)).noted(patch.result()))
            .read();

    assertThat(patch.giveUp()).isFalse();
    assertThat(later.facts()).isEqualTo(first.facts());
    assertThat(later.patches()).isEmpty();
  }

  @Test
  void aFailureIsNotedTooSoThatItDoesNotTurnIntoAnother() {
    RunObservation first = new SnapshotMaker().planned(1).failed(1, 1, 3).read();
    JobPatch patch =
        first.patches().stream().filter(p -> p.jobName().endsWith("a1")).findFirst().orElseThrow();

    RunObservation later =
        new SnapshotMaker()
            .planned(1)
            .with(
                job(NAMES.split(1, 1))
                    .failed("PodFailurePolicy", START.plusSeconds(60))
                    .noted(patch.result()))
            .read();

    assertThat(later.facts().splits()).isEqualTo(first.facts().splits());
  }

  @Test
  void aPlanThatNobodySawIsLostAndSaysSo() {
    RunFacts facts = new SnapshotMaker().with(job(NAMES.prepare()).complete(START)).read().facts();

    assertThat(facts.prepare().failure()).map(Failure::reason).contains("ResultLost");
  }

  @Test
  void aPodThatIsGoneWithoutATraceIsWorthAnotherAttempt() {
    RunFacts facts =
        new SnapshotMaker()
            .planned(1)
            .with(job(NAMES.split(1, 1)).failed("BackoffLimitExceeded", START))
            .read()
            .facts();

    assertThat(facts.splits().get(0).failure())
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.reason()).isEqualTo("PodLost");
              assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            });
  }

  @Test
  void aJobWhosePodsStillEndIsNotOverYet() {
    RunFacts facts =
        new SnapshotMaker()
            .planned(1)
            .with(
                job(NAMES.split(1, 1))
                    .condition("FailureTarget", "BackoffLimitExceeded", "", START))
            .read()
            .facts();

    assertThat(facts.splits().get(0).state()).isEqualTo(SplitFact.State.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare", "merge"})
  void aJobThatSomebodyElseMadeIsAConflictAndNotAdopted(String step) {
    String name = step.equals("merge") ? NAMES.merge() : NAMES.prepare();
    RunFacts facts =
        new SnapshotMaker()
            .with(new JobMaker(name, "uid-of-an-earlier-run", START).complete(START))
            .read()
            .facts();
    StepFact fact = step.equals("merge") ? facts.merge() : facts.prepare();

    assertThat(fact.failure()).map(Failure::reason).contains("NameConflict");
  }

  @Test
  void aSplitsJobThatSomebodyElseMadeFailsThatSplitForGood() {
    SplitFact split =
        new SnapshotMaker()
            .planned(1)
            .with(new JobMaker(NAMES.split(1, 1), "uid-of-an-earlier-run", START))
            .read()
            .facts()
            .splits()
            .get(0);

    assertThat(split.failure()).map(Failure::reason).contains("NameConflict");
    assertThat(split.failure()).map(Failure::retriable).contains(false);
  }

  @ParameterizedTest
  @CsvSource({
    "exceeded quota: pods=2, QuotaExceeded",
    "violates PodSecurity \"restricted:latest\", PodSecurityDenied",
    "admission webhook \"x\" denied the request, AdmissionDenied",
    "service account not found, PodNotCreated"
  })
  void aJobThatMayMakeNoPodSaysWhoIsAgainstIt(String message, String reason) {
    String name = NAMES.split(1, 1);
    RunObservation seen =
        new SnapshotMaker()
            .planned(1)
            .with(job(name))
            .with(JobMaker.event(JobMaker.uid(name), "FailedCreate", message, START))
            .read();

    assertThat(seen.attempts().get(1).obstacle()).map(Obstacle::reason).contains(reason);
    assertThat(seen.facts().splits().get(0).state()).isEqualTo(SplitFact.State.RUNNING);
  }

  @Test
  void whatASplitSaysOfAnotherIsNotBelieved() {
    String name = NAMES.split(1, 1);
    String word =
        """
        {"schemaVersion":1,"step":"split","split":2,"attempt":1,"planHash":"ab",\
        "tests":[9,9,0,0],"seconds":1,"peakMemoryBytes":1}""";
    RunObservation seen =
        new SnapshotMaker()
            .planned(2)
            .with(job(name).complete(START), pod(name).ended(0, "Completed", word))
            .read();

    assertThat(seen.facts().splits().get(0).state()).isEqualTo(SplitFact.State.FINISHED);
    assertThat(seen.facts().failedTests()).isZero();
    assertThat(seen.patches()).noneMatch(patch -> patch.jobName().equals(name));
  }

  @Test
  void anOldDenialIsForgottenOnceThereIsAPod() {
    String name = NAMES.split(1, 1);
    RunObservation seen =
        new SnapshotMaker()
            .planned(1)
            .running(1, 1)
            .with(JobMaker.event(JobMaker.uid(name), "FailedCreate", "exceeded quota", START))
            .read();

    assertThat(seen.attempts().get(1).obstacle()).isEmpty();
  }

  @Test
  void aCancelledRunsSplitsAreToBeToldUntilTheyLeave() {
    SnapshotMaker running = new SnapshotMaker().planned(1).running(1, 1).cancelled();
    assertThat(running.read().facts().stopping()).isFalse();

    String name = NAMES.split(1, 1);
    SnapshotMaker leaving =
        new SnapshotMaker()
            .planned(1)
            .with(job(name).leavingSince(START), pod(name).phase("Running"))
            .cancelled();
    assertThat(leaving.read().facts().stopping()).isTrue();
  }
}
