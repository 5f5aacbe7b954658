package dev.coveragerun.operator.core.budget;

import java.util.List;

/**
 * A row of the table "Recommended Configurations by Machine" in parallel-testing-architecture.md.
 */
record Recommendation(
    String cores,
    int fromCpus,
    long fromMemoryBytes,
    int minSplits,
    int maxSplits,
    int minWorkers,
    int maxWorkers) {
  private static final long GB = 1_000_000_000L;

  /** Largest first. Memory only tells the two rows apart that both have 16 cores. */
  private static final List<Recommendation> TABLE =
      List.of(
          new Recommendation("16+", 17, 0, 4, 6, 6, 8),
          new Recommendation("16+", 16, 64 * GB, 4, 6, 6, 8),
          new Recommendation("12-16", 12, 0, 4, 4, 4, 6),
          new Recommendation("8-10", 8, 0, 3, 3, 4, 4),
          new Recommendation("4-6", 4, 0, 2, 2, 2, 3));

  static final int SMALLEST_CPUS = 4;

  /** Above this many workers the table ends and the formula goes on. */
  static final int MOST_WORKERS = 48;

  static final int MOST_WORKERS_PER_SPLIT = 8;

  /**
   * The row for this machine; between two rows, the smaller one.
   *
   * @param machine with at least {@link #SMALLEST_CPUS}
   */
  static Recommendation forMachine(MachineCapacity machine) {
    return TABLE.stream()
        .filter(row -> machine.cpus() >= row.fromCpus)
        .filter(row -> machine.totalMemoryBytes() >= row.fromMemoryBytes)
        .findFirst()
        .orElseThrow();
  }

  /** Where in the row's ranges the formula's number of workers falls. */
  Shape shape(int optimalWorkers) {
    int splits = Math.max(minSplits, Math.min(maxSplits, optimalWorkers / minWorkers));
    int workers = Math.max(minWorkers, Math.min(maxWorkers, optimalWorkers / splits));
    return new Shape(splits, workers);
  }

  String text() {
    return range(minSplits, maxSplits)
        + " splits at once with "
        + range(minWorkers, maxWorkers)
        + " workers each";
  }

  private static String range(int from, int to) {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
