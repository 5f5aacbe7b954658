package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.Failure.Kind;
import dev.coveragerun.operator.observe.TerminationMessage.StepFailed;
import dev.coveragerun.operator.render.Names;
import dev.coveragerun.operator.render.Step;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a pod that ended did not succeed. */
final class PodFailures {
  /** What the runner may print when it cannot write its last word. */
  private static final int LAST_WORDS = 400;

  /** {@code DisruptionTarget} has one of these reasons, and {@code status.reason} some of them. */
  private static final Map<String, String> DISRUPTIONS =
      Map.of(
          "PreemptionByScheduler", "Preempted",
          "Preempting", "Preempted",
          "DeletionByTaintManager", "NodeLost",
          "DeletionByPodGC", "NodeLost",
          "NodeLost", "NodeLost",
          "NodeShutdown", "NodeLost",
          "Terminated", "NodeLost",
          "EvictionByEvictionAPI", "Evicted",
          "TerminationByKubelet", "Evicted",
          "Evicted", "Evicted");

  private PodFailures() {}

  /**
   * @param attempt from 1: a split that ran out of memory is tried once more, not for ever
   */
  static Failure of(Pod pod, Step step, int attempt) {
    return deadline(pod)
        .or(() -> disruption(pod))
        .or(() -> rejection(pod))
        .or(() -> initContainer(pod))
        .or(() -> runner(pod, step, attempt))
        .orElseGet(
            () ->
                new Failure(
                    "PodFailed",
                    "pod " + name(pod) + " failed: " + statusMessage(pod),
                    Kind.TRANSIENT));
  }

  private static Optional<Failure> deadline(Pod pod) {
    return "DeadlineExceeded".equals(pod.getStatus().getReason())
        ? Optional.of(
            new Failure(
                "DeadlineExceeded",
                "pod "
                    + name(pod)
                    + " was not done in time; raise spec.splitTimeout, or have more"
                    + " splits",
                Kind.INFRASTRUCTURE))
        : Optional.empty();
  }

  private static Optional<Failure> disruption(Pod pod) {
    Stream<String> said =
        Stream.concat(
            Stream.ofNullable(pod.getStatus().getReason()),
            pod.getStatus().getConditions().stream()
                .filter(condition -> "DisruptionTarget".equals(condition.getType()))
                .filter(condition -> "True".equals(condition.getStatus()))
                .map(PodCondition::getReason));
    return said.filter(word -> word != null && DISRUPTIONS.containsKey(word))
        .findFirst()
        .map(
            word ->
                new Failure(
                    DISRUPTIONS.get(word),
                    "the cluster took pod " + name(pod) + " away: " + statusMessage(pod),
                    Kind.TRANSIENT));
  }

  /** A kubelet that says no, such as {@code OutOfmemory} or {@code NodeAffinity}. */
  private static Optional<Failure> rejection(Pod pod) {
    boolean ran = pod.getStatus().getContainerStatuses().stream().anyMatch(PodFailures::ended);
    return pod.getStatus().getReason() == null || ran
        ? Optional.empty()
        : Optional.of(
            new Failure(
                "NodeRejected",
                "its node did not take pod " + name(pod) + ": " + statusMessage(pod),
                Kind.TRANSIENT));
  }

  private static Optional<Failure> initContainer(Pod pod) {
    return pod.getStatus().getInitContainerStatuses().stream()
        .filter(PodFailures::ended)
        .filter(status -> status.getState().getTerminated().getExitCode() != 0)
        .findFirst()
        .map(
            status ->
                new Failure(
                    "SourceNotCopied",
                    "the project could not be copied out of image "
                        + status.getImage()
                        + "; check spec.source.image.path, and that the image has a cp: "
                        + lastWords(status.getState().getTerminated()),
                    Kind.INPUT));
  }

  private static Optional<Failure> runner(Pod pod, Step step, int attempt) {
    return PodReader.runner(pod)
        .filter(PodFailures::ended)
        .map(status -> status.getState().getTerminated())
        .map(
            end ->
                "OOMKilled".equals(end.getReason())
                    ? outOfMemory(pod, step, attempt)
                    : runnerEnd(end, step));
  }

  private static Failure runnerEnd(ContainerStateTerminated end, Step step) {
    TerminationMessage said =
        TerminationMessageReader.read(end.getMessage() == null ? "" : end.getMessage(), step);
    if (said instanceof StepFailed failed) {
      return new Failure(failed.reason(), failed.message(), RunnerExit.kind(end.getExitCode()));
    }
    Failure failure = RunnerExit.failure(end.getExitCode());
    String words = lastWords(end);
    return words.isEmpty()
        ? failure
        : new Failure(failure.reason(), failure.message() + "; it said: " + words, failure.kind());
  }

  private static Failure outOfMemory(Pod pod, Step step, int attempt) {
    String hint =
        step == Step.SPLIT
            ? "raise spec.worker.memory or lower workersPerSplit"
            : "raise the operator's setting for the memory of " + step.word() + " pods";
    return new Failure(
        "OOMKilled",
        "pod " + name(pod) + " used more than its limit of " + memoryLimit(pod) + "; " + hint,
        step == Step.SPLIT && attempt > 1 ? Kind.INFRASTRUCTURE : Kind.TRANSIENT);
  }

  private static String memoryLimit(Pod pod) {
    return pod.getSpec().getContainers().stream()
        .filter(container -> Names.RUNNER_CONTAINER.equals(container.getName()))
        .flatMap(container -> Stream.ofNullable(container.getResources()))
        .flatMap(resources -> Stream.ofNullable(resources.getLimits().get("memory")))
        .findFirst()
        .map(Quantity::toString)
        .orElse("memory");
  }

  private static boolean ended(ContainerStatus status) {
    return status.getState() != null && status.getState().getTerminated() != null;
  }

  private static String lastWords(ContainerStateTerminated end) {
    String words = PlainText.of(end.getMessage() == null ? "" : end.getMessage(), 1 << 16);
    return PlainText.of(words.substring(Math.max(0, words.length() - LAST_WORDS)), LAST_WORDS);
  }

  private static String statusMessage(Pod pod) {
    return Stream.of(pod.getStatus().getMessage(), pod.getStatus().getReason())
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .map(text -> PlainText.of(text, LAST_WORDS))
        .orElse("no more was said");
  }

  private static String name(Pod pod) {
    return pod.getMetadata().getName();
  }
}
