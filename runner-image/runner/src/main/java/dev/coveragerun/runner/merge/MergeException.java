package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.ledger.ExitCode;

/** No report could be made; the message says what was wrong, where, and what to do. */
public final class MergeException extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  MergeException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
