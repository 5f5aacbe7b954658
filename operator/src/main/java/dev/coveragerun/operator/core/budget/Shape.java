package dev.coveragerun.operator.core.budget;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * So many splits at once with so many workers each.
 *
 * @param splits at least 1
 * @param workers at least 1
 */
record Shape(int splits, int workers) {
  int total() {
    return splits * workers;
  }

  /**
   * The largest shape within the limit that exceeds this one in neither number; of several the one
   * that keeps most of both.
   */
  Shape within(int limit) {
    return IntStream.rangeClosed(1, Math.min(splits, limit))
        .mapToObj(fewer -> new Shape(fewer, Math.min(workers, limit / fewer)))
        .max(
            Comparator.comparingInt(Shape::total)
                .thenComparingDouble(this::keptShare)
                .thenComparingInt(Shape::splits))
        .orElseThrow();
  }

  private double keptShare(Shape smaller) {
    return Math.min((double) smaller.splits / splits, (double) smaller.workers / workers);
  }
}
