package dev.coveragerun.operator.core.run;

import java.util.Optional;

/**
 * What is known of prepare or of merge.
 *
 * @param failure present exactly when the state is FAILED
 */
public record StepFact(State state, Optional<Failure> failure) {
  public static final StepFact NOT_STARTED = new StepFact(State.NOT_STARTED, Optional.empty());
  public static final StepFact RUNNING = new StepFact(State.RUNNING, Optional.empty());
  public static final StepFact DONE = new StepFact(State.DONE, Optional.empty());

  /** How far a step is. */
  public enum State {
    NOT_STARTED,
    RUNNING,
    DONE,
    FAILED
  }

  public static StepFact failed(Failure failure) {
    return new StepFact(State.FAILED, Optional.of(failure));
  }
}
