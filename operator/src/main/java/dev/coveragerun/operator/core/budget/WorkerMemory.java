package dev.coveragerun.operator.core.budget;

/** How much memory a worker JVM gets where nobody says it. */
public final class WorkerMemory {
  /**
   * What a JVM without options takes for its heap is a quarter of the machine; with the rest, a
   * third.
   */
  private static final int SHARE_OF_MACHINE = 3;

  private WorkerMemory() {}

  /**
   * As much as the tests would have had in a JVM of their own, as far as all workers together stay
   * within the free memory less the reserve; never below {@code leastBytes}.
   *
   * @param workers alive at once, at least 1
   */
  public static long advisedBytes(MachineCapacity machine, int workers, long leastBytes) {
    long ownJvm = machine.totalMemoryBytes() / SHARE_OF_MACHINE;
    long share = machine.workerMemoryBytes() / workers;
    return Math.max(leastBytes, Math.min(ownJvm, share));
  }
}
