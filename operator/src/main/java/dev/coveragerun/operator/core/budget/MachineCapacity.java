package dev.coveragerun.operator.core.budget;

/**
 * What a machine, or a control group on it, has for a run.
 *
 * @param cpus that can be used at once, at least 1
 * @param freeMemoryBytes that can be had without swapping
 * @param totalMemoryBytes of which the free memory is a part
 */
public record MachineCapacity(int cpus, long freeMemoryBytes, long totalMemoryBytes) {
  private static final long MIN_RESERVE_BYTES = 512L << 20;

  public MachineCapacity {
    if (cpus < 1 || freeMemoryBytes < 0 || totalMemoryBytes < freeMemoryBytes) {
      throw new IllegalArgumentException(
          cpus + " CPUs, " + freeMemoryBytes + " of " + totalMemoryBytes + " bytes free");
    }
  }

  /** Left to everything that is no worker: a tenth of all memory, 512 MiB at least. */
  public long reserveBytes() {
    return Math.max(MIN_RESERVE_BYTES, totalMemoryBytes / 10);
  }

  /** What workers may use together. */
  public long workerMemoryBytes() {
    return Math.max(0, freeMemoryBytes - reserveBytes());
  }
}
