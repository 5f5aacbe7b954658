package dev.coveragerun.operator.core.budget;

import dev.coveragerun.operator.core.run.BudgetPolicy;
import dev.coveragerun.operator.core.run.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Holds what is asked for against the machine: "Resource Warning System" of
 * parallel-testing-architecture.md, with the free memory beside the CPUs.
 */
public final class BudgetCheck {
  private static final String RISK = "   This may cause resource exhaustion. ";

  private BudgetCheck() {}

  /** Never refuses a run: it warns, lowers the numbers or keeps still, as the policy says. */
  public static BudgetReport check(RunRequest request, MachineCapacity machine) {
    Budget asked = Budget.of(request, machine);
    WorkerLimit limit = WorkerLimit.of(machine, asked.workerMemoryBytes());
    boolean fits = asked.peakWorkers() <= limit.byCpu() && asked.peakWorkers() <= limit.byMemory();
    Budget fitting = asked.within(limit.workers());
    List<String> configuration = configuration(asked, request.maxFailures());
    if (fits || request.budgetPolicy() == BudgetPolicy.OFF) {
      return new BudgetReport(asked, fits, configuration, List.of());
    }
    List<String> warnings = excess(asked, machine, limit);
    boolean enforced = request.budgetPolicy() == BudgetPolicy.ENFORCE;
    warnings.addAll(enforced ? lowered(asked, fitting) : suggestion(asked, fitting));
    return new BudgetReport(enforced ? fitting : asked, false, configuration, warnings);
  }

  private static List<String> configuration(Budget budget, int maxFailures) {
    String overridden = budget.splitOverrides().isEmpty() ? "" : " (with splitOverrides)";
    return List.of(
        "📊 Resource Configuration:",
        "   • Concurrent splits: " + budget.concurrentSplits(),
        "   • Workers per split: " + budget.workersPerSplit(),
        "   • Total concurrent workers: " + budget.peakWorkers() + overridden,
        "   • Max failures before abort: " + (maxFailures == 0 ? "never abort" : maxFailures));
  }

  private static List<String> excess(Budget asked, MachineCapacity machine, WorkerLimit limit) {
    List<String> lines = new ArrayList<>();
    int total = asked.peakWorkers();
    if (total > limit.byCpu()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "⚠️  WARNING: Total workers (%d) exceeds 2× CPU cores (2 × %d = %d)",
              total,
              machine.cpus(),
              limit.byCpu()));
    }
    if (total > limit.byMemory()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "⚠️  WARNING: Total workers (%d) × worker memory (%s) = %s exceeds what is free (%s,"
                  + " less a reserve of %s)",
              total,
              MemoryText.of(asked.workerMemoryBytes()),
              MemoryText.of(total * asked.workerMemoryBytes()),
              MemoryText.of(machine.freeMemoryBytes()),
              MemoryText.of(machine.reserveBytes())));
    }
    return lines;
  }

  private static List<String> suggestion(Budget asked, Budget fitting) {
    if (fitting.equals(asked)) {
      return List.of(RISK + "Close other applications, or lower spec.worker.memory.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(RISK + "Consider reducing:");
    lines.add("   export MAX_CONCURRENT_SPLITS=" + fitting.concurrentSplits());
    lines.add("   export WORKERS_PER_SPLIT=" + fitting.workersPerSplit());
    if (!fitting.splitOverrides().equals(asked.splitOverrides())) {
      lines.add("   --set spec.splitOverrides='" + overrides(fitting) + "'");
    }
    return lines;
  }

  private static List<String> lowered(Budget asked, Budget fitting) {
    if (fitting.equals(asked)) {
      return List.of(RISK + "It cannot be lowered any further.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            RISK + "Lowered, as budgetPolicy is Enforce, to %d concurrent splits × %d workers.",
            fitting.concurrentSplits(),
            fitting.workersPerSplit()));
    if (!fitting.splitOverrides().equals(asked.splitOverrides())) {
      lines.add("   splitOverrides are now " + overrides(fitting));
    }
    return lines;
  }

  private static String overrides(Budget budget) {
    return budget.splitOverrides().entrySet().stream()
        .map(entry -> "{split: " + entry.getKey() + ", workers: " + entry.getValue() + "}")
        .toList()
        .toString();
  }
}
