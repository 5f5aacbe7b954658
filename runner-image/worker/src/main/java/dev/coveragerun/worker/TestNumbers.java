package dev.coveragerun.worker;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers the tests of this worker from 1, over all its classes. */
final class TestNumbers {
  private final AtomicLong last = new AtomicLong();

  long next() {
    return last.incrementAndGet();
  }
}
