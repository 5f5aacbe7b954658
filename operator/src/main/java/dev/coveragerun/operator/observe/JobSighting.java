package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.observe.TerminationMessage.SplitDone;
import dev.coveragerun.operator.render.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one Job of the run.
 *
 * @param attempt of a split, from 1; 1 for prepare and merge
 * @param failure present exactly when the state is FAILED
 * @param startedAt when its controller took it up
 * @param endedAt when it was through or failed
 * @param obstacle what it waits for; only while RUNNING
 * @param podRunning its container is at work now
 * @param leaving somebody deleted it
 * @param message the usable last word of a Job that is DONE
 * @param patch what is to be noted on it
 */
public record JobSighting(
    String name,
    int attempt,
    State state,
    Optional<Failure> failure,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Obstacle> obstacle,
    boolean podRunning,
    boolean leaving,
    Optional<TerminationMessage> message,
    Optional<JobPatch> patch) {
  /** How far a Job is; one that failed may still be losing its last pod. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** From its start to its end. */
  public Optional<Duration> took() {
    return startedAt.flatMap(start -> endedAt.map(end -> Duration.between(start, end)));
  }

  public Optional<SplitDone> splitDone() {
    return message.filter(SplitDone.class::isInstance).map(SplitDone.class::cast);
  }

  /** Without what it says of another split or attempt: user code can write there too. */
  JobSighting believedOf(Names.Attempt own) {
    boolean foreign =
        splitDone()
            .filter(end -> end.split() != own.split() || end.attempt() != own.number())
            .isPresent();
    return foreign
        ? new JobSighting(
            name,
            attempt,
            state,
            failure,
            startedAt,
            endedAt,
            obstacle,
            podRunning,
            leaving,
            Optional.empty(),
            Optional.empty())
        : this;
  }

  JobSighting withPatch(JobPatch next) {
    return new JobSighting(
        name,
        attempt,
        state,
        failure,
        startedAt,
        endedAt,
        obstacle,
        podRunning,
        leaving,
        message,
        Optional.of(next));
  }
}
