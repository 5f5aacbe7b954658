package dev.coveragerun.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.Failure.Kind;
import dev.coveragerun.operator.observe.Obstacle.Wait;
import dev.coveragerun.operator.observe.PodReader.PodSighting;
import dev.coveragerun.operator.render.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PodReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(60);
  private static final ClusterEvents SILENCE = new ClusterEvents(List.of());

  private static PodMaker pod() {
    return PodMaker.of("job");
  }

  private static PodMaker taken(String reason) {
    return pod()
        .ended(143, "Error", null)
        .condition("DisruptionTarget", "True", reason, "made room", EARLIER);
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        arguments("out of memory", pod().ended(137, "OOMKilled", null), "OOMKilled", "TRANSIENT"),
        arguments("killed", pod().ended(137, "Error", null), "Killed", "TRANSIENT"),
        arguments("told to end", pod().ended(143, "Error", null), "Terminated", "TRANSIENT"),
        arguments("JVM aborted", pod().ended(134, "Error", null), "JvmAborted", "TRANSIENT"),
        arguments("JVM crashed", pod().ended(139, "Error", null), "JvmCrashed", "TRANSIENT"),
        arguments("input", pod().ended(2, "Error", null), "InputWrong", "INPUT"),
        arguments("would recur", pod().ended(3, "Error", null), "RunnerFailed", "INFRASTRUCTURE"),
        arguments("transient", pod().ended(75, "Error", null), "TemporaryFailure", "TRANSIENT"),
        arguments("anything", pod().ended(1, "Error", null), "RunnerFailed", "TRANSIENT"),
        arguments(
            "no runner in it",
            pod().ended(127, "ContainerCannotRun", null),
            "RunnerImageIncompatible",
            "INPUT"),
        arguments(
            "no such program",
            pod().ended(128, "StartError", "exec: not found"),
            "RunnerImageIncompatible",
            "INPUT"),
        arguments(
            "over its deadline",
            pod().reason("DeadlineExceeded", "active longer").phase("Failed"),
            "DeadlineExceeded",
            "INFRASTRUCTURE"),
        arguments("preempted", taken("PreemptionByScheduler"), "Preempted", "TRANSIENT"),
        arguments("drained", taken("EvictionByEvictionAPI"), "Evicted", "TRANSIENT"),
        arguments("node tainted", taken("DeletionByTaintManager"), "NodeLost", "TRANSIENT"),
        arguments("node gone", taken("DeletionByPodGC"), "NodeLost", "TRANSIENT"),
        arguments(
            "disk pressure",
            pod().phase("Failed").reason("Evicted", "low on ephemeral-storage"),
            "Evicted",
            "TRANSIENT"),
        arguments(
            "kubelet says no",
            pod().phase("Failed").reason("OutOfcpu", "not enough cpu"),
            "NodeRejected",
            "TRANSIENT"),
        arguments(
            "source image", pod().initEnded(1, "cp: no such file"), "SourceNotCopied", "INPUT"),
        arguments("no trace", pod().phase("Failed"), "PodFailed", "TRANSIENT"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void everyEndHasAReasonOfItsOwn(String what, PodMaker pod, String reason, Kind kind) {
    Failure failure = read(pod, 1).failure().orElseThrow();

    assertThat(failure.reason()).as(what).isEqualTo(reason);
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.message()).isNotBlank().doesNotContain("null");
  }

  @ParameterizedTest
  @CsvSource({"2, INPUT", "3, INFRASTRUCTURE", "75, TRANSIENT", "1, TRANSIENT"})
  void theRunnersOwnWordGivesTheReasonAndItsExitCodeWhetherToTryAgain(int exitCode, Kind kind) {
    String word =
        """
        {"schemaVersion":1,"step":"split","failure":{"reason":"StorageFull","message":"no room"}}""";

    assertThat(read(pod().ended(exitCode, "Error", word), 1).failure())
        .contains(new Failure("StorageFull", "no room", kind));
  }

  @Test
  void aSplitThatRanOutOfMemoryTwiceIsNotTriedAgain() {
    PodMaker pod = pod().ended(137, "OOMKilled", null);

    assertThat(read(pod, 2).failure().orElseThrow().kind()).isEqualTo(Kind.INFRASTRUCTURE);
    assertThat(read(pod, 1).failure().orElseThrow().message())
        .contains("2432Mi", "spec.worker.memory");
  }

  @Test
  void theLastWordsOfARunnerThatCouldNotSayWhyAreTold() {
    Failure failure =
        read(pod().ended(1, "Error", "\u001b[31mError: no\nJVM"), 1).failure().orElseThrow();

    assertThat(failure.message()).endsWith("it said: [31mError: no JVM");
  }

  static Stream<Arguments> waits() {
    return Stream.of(
        arguments(
            pod().condition("PodScheduled", "False", "Unschedulable", "0/3 nodes fit", EARLIER),
            "Unschedulable",
            Wait.ROOM),
        arguments(pod().waiting("ErrImagePull", "not found"), "ImagePullFailed", Wait.REPAIR),
        arguments(pod().waiting("ImagePullBackOff", null), "ImagePullFailed", Wait.REPAIR),
        arguments(pod().waiting("ErrImageNeverPull", "absent"), "ImagePullFailed", Wait.REPAIR),
        arguments(pod().waiting("InvalidImageName", "bad"), "ImagePullFailed", Wait.REPAIR),
        arguments(
            pod().waiting("CreateContainerConfigError", "secret \"x\" not found"),
            "CreateContainerConfigError",
            Wait.REPAIR),
        arguments(pod().waiting("RunContainerError", "oci"), "CreateContainerError", Wait.REPAIR),
        arguments(pod().phase("Running").leavingSince(EARLIER), "PodTerminating", Wait.NODE),
        arguments(pod().phase("Unknown"), "NodeUnreachable", Wait.NODE));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("waits")
  void everyWaitHasANameAndSaysWhatItTakes(PodMaker pod, String reason, Wait until) {
    Obstacle obstacle = read(pod, 1).obstacle().orElseThrow();

    assertThat(obstacle.reason()).isEqualTo(reason);
    assertThat(obstacle.until()).isEqualTo(until);
    assertThat(obstacle.message()).isNotBlank().doesNotContain("null");
  }

  @Test
  void aVolumeThatIsNotMountedIsKnownFromThePodsEvents() {
    ClusterEvents events =
        new ClusterEvents(
            List.of(
                JobMaker.event("uid-of-the-pod", "FailedMount", "first", EARLIER),
                JobMaker.event("uid-of-the-pod", "FailedAttachVolume", "Multi-Attach", NOW),
                JobMaker.event("uid-of-another", "FailedMount", "not ours", NOW)));

    Obstacle obstacle =
        PodReader.read(pod().waiting("ContainerCreating", null).make(), Step.SPLIT, 1, events, NOW)
            .obstacle()
            .orElseThrow();

    assertThat(obstacle.reason()).isEqualTo("VolumeNotMounted");
    assertThat(obstacle.message()).startsWith("Multi-Attach");
  }

  @Test
  void aPodThatIsStartingOrRunningIsInNobodysWay() {
    assertThat(read(pod().waiting("ContainerCreating", null), 1).obstacle()).isEmpty();
    assertThat(read(pod().phase("Running"), 1).obstacle()).isEmpty();
  }

  private static PodSighting read(PodMaker pod, int attempt) {
    return PodReader.read(pod.make(), Step.SPLIT, attempt, SILENCE, NOW);
  }
}
