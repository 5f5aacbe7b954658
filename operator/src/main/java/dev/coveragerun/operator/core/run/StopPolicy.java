package dev.coveragerun.operator.core.run;

import java.util.Optional;

/** Whether the run starts nothing new, and why. */
final class StopPolicy {
  private StopPolicy() {}

  /** The reason to stop, for people; empty to go on. */
  static Optional<String> stop(RunRequest request, RunFacts facts) {
    if (facts.cancelled()) {
      return Optional.of("cancelled");
    }
    boolean limited =
        request.maxFailures() > 0 && request.maxFailuresScope() == MaxFailuresScope.RUN;
    if (limited && facts.failedTests() >= request.maxFailures()) {
      return Optional.of(
          facts.failedTests() + " tests failed, maxFailures is " + request.maxFailures());
    }
    return Optional.empty();
  }
}
