package dev.coveragerun.runner.discover;

/** The tests of a test run could not be found out; the message says which, why, and what to do. */
public final class DiscoveryException extends Exception {
  private static final long serialVersionUID = 1L;

  DiscoveryException(String message) {
    super(message);
  }

  DiscoveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
