package dev.coveragerun.operator.status;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.observe.Obstacle;

/**
 * What holds of one condition.
 *
 * @param status True, False or Unknown
 * @param reason CamelCase, a heading of the troubleshooting page
 * @param message why, and what to do next when there is something to do
 */
record Finding(String status, String reason, String message) {
  static Finding yes(String reason, String message) {
    return new Finding("True", reason, message);
  }

  static Finding no(String reason, String message) {
    return new Finding("False", reason, message);
  }

  static Finding no(Failure failure) {
    return no(failure.reason(), failure.message());
  }

  /** Not decided yet. */
  static Finding unknown(String reason, String message) {
    return new Finding("Unknown", reason, message);
  }

  static Finding unknown(Obstacle obstacle) {
    return unknown(obstacle.reason(), obstacle.message());
  }

  static Finding unknown(Hold hold) {
    return unknown(hold.reason(), hold.message());
  }
}
