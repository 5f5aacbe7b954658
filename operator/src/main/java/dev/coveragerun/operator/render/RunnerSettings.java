package dev.coveragerun.operator.render;

import java.time.Duration;
import java.util.Optional;

/**
 * What the operator was told about the pods it makes, the same for every run.
 *
 * @param image with JDK, Maven and the runner, for runs that name none
 * @param userId of every process in a pod, never 0; empty: the cluster gives one, as OpenShift does
 * @param prepareTimeout longest that one try at building and planning may take
 * @param mergeTimeout longest that one try at merging may take
 */
public record RunnerSettings(
    String image,
    Optional<Long> userId,
    StepResources prepare,
    StepResources merge,
    Duration prepareTimeout,
    Duration mergeTimeout) {
  public static final long DEFAULT_USER_ID = 10_001;

  public RunnerSettings {
    if (userId.filter(id -> id < 1).isPresent()) {
      throw new IllegalArgumentException("user " + userId.get() + " is root, or nobody at all");
    }
  }

  /**
   * What a step that has no workers asks for.
   *
   * @param memoryBytes also its limit
   */
  public record StepResources(int cpuMillis, long memoryBytes) {}

  /** A build of usual size, within an hour. */
  public static RunnerSettings of(String image) {
    return new RunnerSettings(
        image,
        Optional.of(DEFAULT_USER_ID),
        new StepResources(500, 2L << 30),
        new StepResources(500, 1L << 30),
        Duration.ofHours(1),
        Duration.ofMinutes(30));
  }
}
