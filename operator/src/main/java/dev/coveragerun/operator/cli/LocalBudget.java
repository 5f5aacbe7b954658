package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.budget.Advice;
import dev.coveragerun.operator.core.budget.Budget;
import dev.coveragerun.operator.core.budget.BudgetAdvisor;
import dev.coveragerun.operator.core.budget.BudgetCheck;
import dev.coveragerun.operator.core.budget.BudgetReport;
import dev.coveragerun.operator.core.budget.MachineCapacity;
import dev.coveragerun.operator.core.budget.MemoryText;
import dev.coveragerun.operator.core.budget.WorkerMemory;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.WorkerCount;
import dev.coveragerun.operator.local.MachineProbe;
import dev.coveragerun.operator.spec.Origin;
import dev.coveragerun.operator.spec.ParsedRun;
import dev.coveragerun.operator.spec.RunPaths;
import java.util.ArrayList;
import java.util.List;

/**
 * The request within this machine's budget, and what to tell the user of it.
 *
 * @param request every number known
 * @param workerLimit worker JVMs that may be alive at once
 */
record LocalBudget(RunRequest request, int workerLimit, List<String> lines) {
  static LocalBudget of(ParsedRun parsed) {
    return of(parsed, MachineProbe.capacity());
  }

  static LocalBudget of(ParsedRun parsed, MachineCapacity machine) {
    List<String> lines = new ArrayList<>();
    RunRequest request = advised(parsed, machine, lines);
    if (parsed.origin(RunPaths.WORKER_MEMORY) == Origin.UNSAID) {
      request = withMemory(request, machine);
    }
    BudgetReport report = BudgetCheck.check(request, machine);
    Budget granted = report.granted();
    lines.addAll(report.configuration());
    lines.add("   • Memory per worker: " + MemoryText.of(request.worker().memoryBytes()));
    if (!report.warnings().isEmpty()) {
      lines.add("");
      lines.addAll(report.warnings());
    }
    lines.add("");
    RunRequest budgeted =
        request.withBudget(
            granted.concurrentSplits(),
            new WorkerCount.Fixed(granted.workersPerSplit()),
            granted.splitOverrides());
    return new LocalBudget(budgeted, granted.peakWorkers(), List.copyOf(lines));
  }

  private static RunRequest withMemory(RunRequest request, MachineCapacity machine) {
    int workers = Budget.of(request, machine).peakWorkers();
    return request.withWorkerMemory(
        WorkerMemory.advisedBytes(machine, workers, request.worker().memoryBytes()));
  }

  /** What nobody said is what suits this machine. */
  private static RunRequest advised(ParsedRun parsed, MachineCapacity machine, List<String> lines) {
    RunRequest request = parsed.request();
    boolean splitsSaid = parsed.origin(RunPaths.MAX_CONCURRENT_SPLITS) != Origin.UNSAID;
    boolean workersSaid = parsed.origin(RunPaths.WORKERS_PER_SPLIT) != Origin.UNSAID;
    if (splitsSaid && workersSaid) {
      return request;
    }
    long workerBytes = request.worker().memoryBytes();
    int splits = request.maxConcurrentSplits();
    WorkerCount workers = request.workersPerSplit();
    if (!splitsSaid && workers instanceof WorkerCount.Fixed fixed && workersSaid) {
      splits = BudgetAdvisor.concurrentSplits(machine, workerBytes, fixed.workers());
    } else if (splitsSaid) {
      workers = new WorkerCount.Fixed(BudgetAdvisor.workersPerSplit(machine, workerBytes, splits));
    } else {
      Advice advice = BudgetAdvisor.advise(machine, workerBytes, request.splits());
      splits = advice.maxConcurrentSplits();
      workers = new WorkerCount.Fixed(advice.workersPerSplit());
    }
    lines.add(
        "Nobody said how much to run at once; this is what suits this machine (why: covrun advise).");
    return request.withBudget(splits, workers);
  }
}
