package dev.coveragerun.runner.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What holds for every worker of a run.
 *
 * @param memoryBytes what one worker JVM may take in all, heap and everything else; above 0
 * @param jvmArgs from the run's spec; behind those of the project, so they win
 * @param testTimeout how long one test, or the time between two tests of a class, may last
 * @param coverageIncludes the agent's {@code includes}, see {@link CoverageIncludes}; empty: all
 *     classes
 * @param filter narrows the tests
 * @param startTimeout how long a JVM may take until it is ready for its first class
 * @param scratch an existing folder on this machine for the workers' own files
 */
public record WorkerSettings(
    long memoryBytes,
    List<String> jvmArgs,
    Optional<Duration> testTimeout,
    String coverageIncludes,
    TestFilter filter,
    Duration startTimeout,
    Path scratch) {
  public static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  public WorkerSettings {
    if (memoryBytes <= 0) {
      throw new IllegalArgumentException("memoryBytes must be above 0, not " + memoryBytes);
    }
    jvmArgs = List.copyOf(jvmArgs);
  }
}
