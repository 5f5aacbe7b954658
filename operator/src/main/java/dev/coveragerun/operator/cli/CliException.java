package dev.coveragerun.operator.cli;

import dev.coveragerun.runner.ledger.ExitCode;

/** Ends a command with a message for its user; an empty one when all was said already. */
final class CliException extends Exception {
  private static final long serialVersionUID = 1L;
  private final ExitCode exit;

  CliException(ExitCode exit, String message) {
    super(message);
    this.exit = exit;
  }

  ExitCode exit() {
    return exit;
  }
}
