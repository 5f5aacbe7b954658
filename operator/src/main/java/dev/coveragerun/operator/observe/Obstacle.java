package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import java.time.Instant;

/**
 * What keeps a Job from getting on: a reason while there is hope, a failure after its deadline.
 *
 * @param reason CamelCase
 * @param message what is in the way, in the cluster's own words, and what to do about it
 * @param since when it began to wait
 */
public record Obstacle(String reason, String message, Instant since, Wait until) {
  /** What it takes for the wait to end. */
  public enum Wait {
    /** Room on a node or in a quota, which the run's own pods may be taking. */
    ROOM,
    /** Somebody mends an image, a Secret or a volume. */
    REPAIR,
    /** A node reports again, or its pods are given up. */
    NODE,
    /** A queue lets the Job go; its own matter, for as long as it likes. */
    QUEUE
  }

  /** What it becomes when its time is over. */
  Failure failure(long waitedMinutes) {
    String waited = message + " (waited " + waitedMinutes + " minutes)";
    return until == Wait.NODE
        ? new Failure("NodeLost", waited, Failure.Kind.TRANSIENT)
        : new Failure(reason, waited, Failure.Kind.INFRASTRUCTURE);
  }
}
