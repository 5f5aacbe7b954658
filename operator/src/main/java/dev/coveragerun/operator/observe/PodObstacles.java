package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.observe.Obstacle.Wait;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps a pod from starting, or from going. */
final class PodObstacles {
  private static final int MAX_WORDS = 500;

  private static final Set<String> IMAGE =
      Set.of(
          "ErrImagePull",
          "ImagePullBackOff",
          "ErrImageNeverPull",
          "InvalidImageName",
          "ImageInspectError",
          "RegistryUnavailable");

  private static final Set<String> CONTAINER =
      Set.of("CreateContainerError", "RunContainerError", "PreCreateHookError", "StartError");

  private static final Set<String> MOUNT =
      Set.of("FailedMount", "FailedAttachVolume", "FailedMapVolume");

  private PodObstacles() {}

  static Optional<Obstacle> of(Pod pod, ClusterEvents events, Instant now) {
    return leaving(pod)
        .or(() -> silentNode(pod))
        .or(() -> scheduling(pod, now))
        .or(() -> container(pod, now))
        .or(() -> mount(pod, events, now));
  }

  private static Optional<Obstacle> leaving(Pod pod) {
    return Timestamps.parse(pod.getMetadata().getDeletionTimestamp())
        .map(
            at ->
                new Obstacle(
                    "PodTerminating",
                    "pod " + name(pod) + " was told to end and has not; its node may be lost",
                    at,
                    Wait.NODE));
  }

  private static Optional<Obstacle> silentNode(Pod pod) {
    return "Unknown".equals(pod.getStatus().getPhase())
        ? Optional.of(
            new Obstacle(
                "NodeUnreachable",
                "the node of pod " + name(pod) + " does not answer",
                condition(pod, "Ready").flatMap(PodObstacles::since).orElse(created(pod)),
                Wait.NODE))
        : Optional.empty();
  }

  private static Optional<Obstacle> scheduling(Pod pod, Instant now) {
    return condition(pod, "PodScheduled")
        .filter(condition -> "False".equals(condition.getStatus()))
        .map(
            condition ->
                new Obstacle(
                    "SchedulingGated".equals(condition.getReason())
                        ? "SchedulingGated"
                        : "Unschedulable",
                    words(condition.getMessage())
                        + "; lower workersPerSplit or spec.worker, or free a node",
                    since(condition).orElse(now),
                    Wait.ROOM));
  }

  private static Optional<Obstacle> container(Pod pod, Instant now) {
    return Stream.concat(
            pod.getStatus().getInitContainerStatuses().stream(),
            pod.getStatus().getContainerStatuses().stream())
        .filter(status -> status.getState() != null && status.getState().getWaiting() != null)
        .flatMap(status -> container(pod, status, now).stream())
        .findFirst();
  }

  private static Optional<Obstacle> container(Pod pod, ContainerStatus status, Instant now) {
    ContainerStateWaiting waiting = status.getState().getWaiting();
    String reason = String.valueOf(waiting.getReason());
    Instant since = scheduled(pod).orElse(now);
    if (IMAGE.contains(reason)) {
      return Optional.of(
          new Obstacle(
              "ImagePullFailed",
              "image "
                  + status.getImage()
                  + " cannot be had: "
                  + words(waiting.getMessage() == null ? reason : waiting.getMessage())
                  + "; check its name and spec.pod.imagePullSecrets (on kind: kind load"
                  + " docker-image)",
              since,
              Wait.REPAIR));
    }
    if (reason.equals("CreateContainerConfigError")) {
      return Optional.of(
          new Obstacle(
              reason,
              words(waiting.getMessage()) + "; create what is missing, or correct spec.pod",
              since,
              Wait.REPAIR));
    }
    return CONTAINER.contains(reason)
        ? Optional.of(
            new Obstacle("CreateContainerError", words(waiting.getMessage()), since, Wait.REPAIR))
        : Optional.empty();
  }

  private static Optional<Obstacle> mount(Pod pod, ClusterEvents events, Instant now) {
    if (!"Pending".equals(pod.getStatus().getPhase())) {
      return Optional.empty();
    }
    return events
        .newest(pod, MOUNT)
        .map(
            event ->
                new Obstacle(
                    "VolumeNotMounted",
                    words(event.getMessage())
                        + "; check the claims and Secrets that the run names, and whether"
                        + " another node has the volume",
                    scheduled(pod).orElse(now),
                    Wait.REPAIR));
  }

  private static Optional<Instant> scheduled(Pod pod) {
    return condition(pod, "PodScheduled")
        .flatMap(PodObstacles::since)
        .or(() -> Timestamps.parse(pod.getMetadata().getCreationTimestamp()));
  }

  private static Optional<PodCondition> condition(Pod pod, String type) {
    return pod.getStatus().getConditions().stream()
        .filter(condition -> type.equals(condition.getType()))
        .findFirst();
  }

  private static Optional<Instant> since(PodCondition condition) {
    return Timestamps.parse(condition.getLastTransitionTime());
  }

  private static Instant created(Pod pod) {
    return Timestamps.parse(pod.getMetadata().getCreationTimestamp()).orElse(Instant.EPOCH);
  }

  private static String words(String message) {
    return message == null || message.isBlank()
        ? "the cluster does not say why"
        : PlainText.of(message, MAX_WORDS);
  }

  private static String name(Pod pod) {
    return pod.getMetadata().getName();
  }
}
