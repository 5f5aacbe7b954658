package dev.coveragerun.operator.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a Job may wait.
 *
 * @param podStart for a pod to start; while it waits for room the clock stands as long as another
 *     pod of the run is at work, since that one may hold the room
 * @param nodeLost for a pod that was told to go to be gone
 */
public record WaitLimits(Duration podStart, Duration nodeLost) {
  public static final WaitLimits DEFAULT =
      new WaitLimits(Duration.ofMinutes(10), Duration.ofMinutes(5));

  /**
   * The moment at which the wait becomes a failure; empty when it has none.
   *
   * @param progress when a pod of the run was last at work; empty when none ever was
   */
  Optional<Instant> deadline(Obstacle obstacle, Optional<Instant> progress) {
    return switch (obstacle.until()) {
      case ROOM ->
          Optional.of(
              progress.filter(obstacle.since()::isBefore).orElse(obstacle.since()).plus(podStart));
      case REPAIR -> Optional.of(obstacle.since().plus(podStart));
      case NODE -> Optional.of(obstacle.since().plus(nodeLost));
      case QUEUE -> Optional.empty();
    };
  }
}
