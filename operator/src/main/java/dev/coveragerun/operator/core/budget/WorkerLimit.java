package dev.coveragerun.operator.core.budget;

/**
 * How many worker JVMs a machine carries at once.
 *
 * @param byCpu the rule of thumb: 2 × CPU cores
 * @param byMemory as many as fit into the free memory beside the reserve; may be 0
 */
record WorkerLimit(int byCpu, int byMemory) {
  static WorkerLimit of(MachineCapacity machine, long workerBytes) {
    long fitting = machine.workerMemoryBytes() / workerBytes;
    return new WorkerLimit(2 * machine.cpus(), (int) Math.min(Integer.MAX_VALUE, fitting));
  }

  /** At least 1: a run that waits for a bigger machine never ends. */
  int workers() {
    return Math.max(1, Math.min(byCpu, byMemory));
  }
}
