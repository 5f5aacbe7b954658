package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.Failure.Kind;
import dev.coveragerun.operator.observe.JobSighting.State;
import dev.coveragerun.operator.observe.Obstacle.Wait;
import dev.coveragerun.operator.observe.PodReader.PodSighting;
import dev.coveragerun.operator.observe.TerminationMessage.StepFailed;
import dev.coveragerun.operator.observe.TerminationMessage.Unusable;
import dev.coveragerun.operator.render.Step;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Job with its pods as a fact: how far it is, what it said, what is in its way. */
final class JobReader {
  private static final Comparator<PodSighting> NEWEST =
      Comparator.<PodSighting, Instant>comparing(
              sighting ->
                  Timestamps.parse(sighting.pod().getMetadata().getCreationTimestamp())
                      .orElse(Instant.EPOCH))
          .thenComparing(sighting -> sighting.pod().getMetadata().getName());

  private final Job job;
  private final Step step;
  private final int attempt;
  private final List<PodSighting> pods;
  private final ClusterEvents events;
  private final Instant now;

  private JobReader(
      Job job, Step step, int attempt, List<PodSighting> pods, ClusterEvents events, Instant now) {
    this.job = job;
    this.step = step;
    this.attempt = attempt;
    this.pods = pods;
    this.events = events;
    this.now = now;
  }

  /**
   * @param pods of the whole run; those of this Job are picked out
   */
  static JobSighting read(
      Job job, Step step, int attempt, List<Pod> pods, ClusterEvents events, Instant now) {
    List<PodSighting> own =
        pods.stream()
            .filter(pod -> ownedBy(job, pod))
            .filter(pod -> pod.getStatus() != null)
            .map(pod -> PodReader.read(pod, step, attempt, events, now))
            .sorted(NEWEST.reversed())
            .toList();
    return new JobReader(job, step, attempt, own, events, now).sighting();
  }

  private JobSighting sighting() {
    Optional<TerminationMessage> noted = ResultNote.read(job, step);
    if (condition("Complete").isPresent()) {
      // Given up a moment too late: its data is safe all the same.
      return done(noted.filter(message -> !(message instanceof StepFailed)));
    }
    boolean givenUp = noted.filter(StepFailed.class::isInstance).isPresent();
    // A Job whose pods hang on a lost node never gets beyond FailureTarget.
    Optional<JobCondition> failed =
        condition("Failed").or(() -> givenUp ? condition("FailureTarget") : Optional.empty());
    return failed.map(condition -> failed(condition, noted)).orElseGet(this::running);
  }

  private JobSighting done(Optional<TerminationMessage> noted) {
    Optional<String> word = lastWord();
    Optional<TerminationMessage> message =
        noted.or(
            () ->
                word.map(text -> TerminationMessageReader.read(text, step))
                    .filter(read -> !(read instanceof Unusable)));
    if (message.orElse(null) instanceof StepFailed failed) {
      return ended(State.FAILED, Optional.of(ResultNote.failure(failed)), completion(), message);
    }
    JobSighting done = ended(State.DONE, Optional.empty(), completion(), message);
    return noted.isEmpty() && message.isPresent()
        ? done.withPatch(new JobPatch(done.name(), word.orElseThrow(), false))
        : done;
  }

  private JobSighting failed(JobCondition condition, Optional<TerminationMessage> noted) {
    Optional<Instant> at = Timestamps.parse(condition.getLastTransitionTime());
    if (noted.orElse(null) instanceof StepFailed failed) {
      return ended(State.FAILED, Optional.of(ResultNote.failure(failed)), at, Optional.empty());
    }
    Failure failure = why(condition);
    return ended(State.FAILED, Optional.of(failure), at, Optional.empty())
        .withPatch(new JobPatch(job.getMetadata().getName(), ResultNote.of(failure, step), false));
  }

  /** The newest pod that failed knows best; without any, the Job's own word has to do. */
  private Failure why(JobCondition condition) {
    return pods.stream()
        .flatMap(pod -> pod.failure().stream())
        .findFirst()
        .orElseGet(
            () -> {
              String said = PlainText.of(String.valueOf(condition.getMessage()), 500);
              return switch (String.valueOf(condition.getReason())) {
                case "DeadlineExceeded" ->
                    new Failure(
                        "DeadlineExceeded",
                        "its Job was not through in time: " + said,
                        Kind.INFRASTRUCTURE);
                case "BackoffLimitExceeded", "PodFailurePolicy" ->
                    new Failure(
                        "PodLost",
                        "its pod is gone, deleted or removed with its node: " + said,
                        Kind.TRANSIENT);
                default -> new Failure("JobFailed", said, Kind.TRANSIENT);
              };
            });
  }

  private JobSighting running() {
    return new JobSighting(
        job.getMetadata().getName(),
        attempt,
        State.RUNNING,
        Optional.empty(),
        started(),
        Optional.empty(),
        obstacle(),
        pods.stream().anyMatch(pod -> pod.state() == PodReader.State.RUNNING),
        leaving(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Obstacle> obstacle() {
    if (Boolean.TRUE.equals(job.getSpec().getSuspend())) {
      return Optional.of(
          new Obstacle(
              "Queued",
              "its Job is suspended until its queue has room for it",
              created(),
              Wait.QUEUE));
    }
    Optional<PodSighting> newest = pods.stream().findFirst();
    boolean none = newest.map(pod -> pod.failure().isPresent()).orElse(true);
    return none
        ? events
            .newest(job, Set.of("FailedCreate"))
            .map(event -> CreationDenial.of(event, started().orElse(created())))
        : newest.flatMap(PodSighting::obstacle);
  }

  private JobSighting ended(
      State state,
      Optional<Failure> failure,
      Optional<Instant> at,
      Optional<TerminationMessage> message) {
    return new JobSighting(
        job.getMetadata().getName(),
        attempt,
        state,
        failure,
        started(),
        Optional.of(at.orElse(now)),
        Optional.empty(),
        false,
        leaving(),
        message,
        Optional.empty());
  }

  private Optional<String> lastWord() {
    return pods.stream()
        .filter(pod -> pod.state() == PodReader.State.SUCCEEDED)
        .flatMap(pod -> pod.lastWord().stream())
        .findFirst();
  }

  private Optional<JobCondition> condition(String type) {
    return job.getStatus() == null
        ? Optional.empty()
        : job.getStatus().getConditions().stream()
            .filter(condition -> type.equals(condition.getType()))
            .filter(condition -> "True".equals(condition.getStatus()))
            .findFirst();
  }

  private Optional<Instant> completion() {
    return Timestamps.parse(job.getStatus().getCompletionTime());
  }

  private Optional<Instant> started() {
    return job.getStatus() == null
        ? Optional.empty()
        : Timestamps.parse(job.getStatus().getStartTime());
  }

  private Instant created() {
    return Timestamps.parse(job.getMetadata().getCreationTimestamp()).orElse(now);
  }

  private boolean leaving() {
    return job.getMetadata().getDeletionTimestamp() != null;
  }

  private static boolean ownedBy(Job job, Pod pod) {
    return pod.getMetadata().getOwnerReferences() != null
        && pod.getMetadata().getOwnerReferences().stream()
            .anyMatch(reference -> job.getMetadata().getUid().equals(reference.getUid()));
  }
}
