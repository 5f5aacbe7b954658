package dev.coveragerun.runner.run;

/**
 * A worker JVM could not be started; the message says why, in the JVM's own words where it has any.
 */
public final class WorkerStartException extends Exception {
  private static final long serialVersionUID = 1L;

  WorkerStartException(String message) {
    super(message);
  }

  WorkerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
