package dev.coveragerun.operator.core.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one split of the plan.
 *
 * @param number from 1
 * @param serial runs only when nothing else does
 * @param estimatedSeconds of the plan
 * @param attempts started so far; the running or ended one has this number
 * @param state of the last attempt; FINISHED means that its data is safe, whatever its tests said
 * @param failure present exactly when the state is FAILED
 * @param endedAt when the last attempt failed
 */
public record SplitFact(
    int number,
    boolean serial,
    double estimatedSeconds,
    int attempts,
    State state,
    Optional<Failure> failure,
    Optional<Instant> endedAt) {
  /** How far a split is. */
  public enum State {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED
  }

  public static SplitFact waiting(int number, boolean serial, double estimatedSeconds) {
    return new SplitFact(
        number, serial, estimatedSeconds, 0, State.WAITING, Optional.empty(), Optional.empty());
  }

  public SplitFact started() {
    return with(attempts + 1, State.RUNNING, Optional.empty(), Optional.empty());
  }

  public SplitFact finished() {
    return with(attempts, State.FINISHED, Optional.empty(), Optional.empty());
  }

  public SplitFact failed(Failure cause, Instant at) {
    return with(attempts, State.FAILED, Optional.of(cause), Optional.of(at));
  }

  private SplitFact with(int attempt, State next, Optional<Failure> cause, Optional<Instant> at) {
    return new SplitFact(number, serial, estimatedSeconds, attempt, next, cause, at);
  }
}
