package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.render.Names;
import dev.coveragerun.operator.render.Step;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.Optional;

/** A pod of a run's Job as a fact. */
final class PodReader {
  private PodReader() {}

  /** How far a pod is. */
  enum State {
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  /**
   * What is known of a pod.
   *
   * @param failure present exactly when the state is FAILED
   * @param obstacle only while it is neither through nor failed
   * @param lastWord the runner's termination message, unread
   */
  record PodSighting(
      Pod pod,
      State state,
      Optional<Failure> failure,
      Optional<Obstacle> obstacle,
      Optional<String> lastWord) {}

  static PodSighting read(Pod pod, Step step, int attempt, ClusterEvents events, Instant now) {
    State state = state(pod);
    boolean over = state == State.SUCCEEDED || state == State.FAILED;
    return new PodSighting(
        pod,
        state,
        state == State.FAILED ? Optional.of(PodFailures.of(pod, step, attempt)) : Optional.empty(),
        over ? Optional.empty() : PodObstacles.of(pod, events, now),
        lastWord(pod));
  }

  static Optional<ContainerStatus> runner(Pod pod) {
    return pod.getStatus().getContainerStatuses().stream()
        .filter(status -> Names.RUNNER_CONTAINER.equals(status.getName()))
        .findFirst();
  }

  private static State state(Pod pod) {
    String phase = pod.getStatus().getPhase();
    return switch (phase == null ? "Pending" : phase) {
      case "Succeeded" -> State.SUCCEEDED;
      case "Failed" -> State.FAILED;
      case "Running" -> State.RUNNING;
      default -> State.WAITING;
    };
  }

  private static Optional<String> lastWord(Pod pod) {
    return runner(pod)
        .map(ContainerStatus::getState)
        .flatMap(state -> Optional.ofNullable(state.getTerminated()))
        .flatMap(end -> Optional.ofNullable(end.getMessage()));
  }
}
