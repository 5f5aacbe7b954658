package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;

/** A step of the run did not come to its end. */
public final class StepFailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Failure failure;

  StepFailedException(Failure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
