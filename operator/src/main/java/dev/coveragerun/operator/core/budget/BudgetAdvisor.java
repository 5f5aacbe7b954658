package dev.coveragerun.operator.core.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The settings that suit a machine: the table and the formula of parallel-testing-architecture.md,
 * kept within its rule of thumb and the free memory.
 */
public final class BudgetAdvisor {
  /** "Optimal Worker Count Formula": for CPU-bound tasks, the low end, as its example has it. */
  private static final double EFFICIENCY_FACTOR = 1.5;

  /** Context switches and coordination, the low end likewise. */
  private static final double OVERHEAD_FACTOR = 1.2;

  private BudgetAdvisor() {}

  /**
   * @param workerMemoryBytes of one worker JVM, above 0
   * @param splits that the run has at most, at least 1
   */
  public static Advice advise(MachineCapacity machine, long workerMemoryBytes, int splits) {
    List<String> reasoning = new ArrayList<>();
    Shape shape = recommended(machine, reasoning);
    if (shape.splits() > splits) {
      shape = new Shape(splits, shape.total() / splits);
      reasoning.add("There are only " + splits + " splits: " + text(shape) + ".");
    }
    Shape fitting = fit(machine, workerMemoryBytes, shape, reasoning);
    return new Advice(fitting.splits(), fitting.workers(), fitting.total(), reasoning);
  }

  /**
   * What {@code auto} stands for: the workers of each split when so many run at once. For one split
   * on its own, what the machine carries.
   *
   * @return at least 1
   */
  public static int workersPerSplit(
      MachineCapacity machine, long workerMemoryBytes, int concurrentSplits) {
    return Math.max(1, carried(machine, workerMemoryBytes) / concurrentSplits);
  }

  /**
   * How many splits at once, when the workers of each are said.
   *
   * @return at least 1
   */
  public static int concurrentSplits(
      MachineCapacity machine, long workerMemoryBytes, int workersPerSplit) {
    return Math.max(1, carried(machine, workerMemoryBytes) / workersPerSplit);
  }

  private static int carried(MachineCapacity machine, long workerMemoryBytes) {
    Shape shape = recommended(machine, new ArrayList<>());
    return Math.min(shape.total(), WorkerLimit.of(machine, workerMemoryBytes).workers());
  }

  private static Shape recommended(MachineCapacity machine, List<String> reasoning) {
    int cpus = machine.cpus();
    int optimal = (int) (cpus * EFFICIENCY_FACTOR / OVERHEAD_FACTOR);
    reasoning.add(
        String.format(
            Locale.ROOT,
            "The formula gives %d CPU cores × %.1f / %.1f = %d workers.",
            cpus,
            EFFICIENCY_FACTOR,
            OVERHEAD_FACTOR,
            optimal));
    if (cpus < Recommendation.SMALLEST_CPUS) {
      Shape shape = new Shape(optimal, 1);
      reasoning.add("Below the table's 4 cores it stands: " + text(shape) + ".");
      return shape;
    }
    if (optimal > Recommendation.MOST_WORKERS) {
      int workers = Recommendation.MOST_WORKERS_PER_SPLIT;
      Shape shape = new Shape(optimal / workers, workers);
      reasoning.add("Above the table's 48 workers it stands: " + text(shape) + ".");
      return shape;
    }
    Recommendation row = Recommendation.forMachine(machine);
    Shape shape = row.shape(optimal);
    reasoning.add(
        "The table has " + row.text() + " for " + row.cores() + " cores: " + text(shape) + ".");
    return shape;
  }

  private static Shape fit(
      MachineCapacity machine, long workerMemoryBytes, Shape shape, List<String> reasoning) {
    WorkerLimit limit = WorkerLimit.of(machine, workerMemoryBytes);
    Shape fitting = shape.within(limit.workers());
    reasoning.add(
        "The rule of thumb allows 2 × " + machine.cpus() + " = " + limit.byCpu() + " workers.");
    reasoning.add(
        MemoryText.of(machine.freeMemoryBytes())
            + " of memory are free; beside a reserve of "
            + MemoryText.of(machine.reserveBytes())
            + " they hold "
            + limit.byMemory()
            + " workers of "
            + MemoryText.of(workerMemoryBytes)
            + ".");
    if (limit.byMemory() < 1) {
      reasoning.add("That is not even one: close other applications, or lower spec.worker.memory.");
    }
    if (!fitting.equals(shape)) {
      reasoning.add("Lowered to what fits: " + text(fitting) + ".");
    }
    return fitting;
  }

  private static String text(Shape shape) {
    return shape.splits() + " × " + shape.workers() + " = " + shape.total() + " workers";
  }
}
