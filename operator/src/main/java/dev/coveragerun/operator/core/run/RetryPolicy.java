package dev.coveragerun.operator.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a split that infrastructure failed runs again: after 10 s, doubled for each attempt, at most
 * 6 minutes; never more often than {@code retries.infrastructure} says, and never when the failure
 * would come again.
 */
public final class RetryPolicy {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(6);

  private RetryPolicy() {}

  /** The moment from which the split may start again; empty when its failure is final. */
  public static Optional<Instant> retryAt(SplitFact split, Retries retries) {
    boolean again =
        split.failure().map(Failure::retriable).orElse(false)
            && split.attempts() <= retries.infrastructure();
    return again ? split.endedAt().map(at -> at.plus(backOff(split.attempts()))) : Optional.empty();
  }

  private static Duration backOff(int attempts) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
