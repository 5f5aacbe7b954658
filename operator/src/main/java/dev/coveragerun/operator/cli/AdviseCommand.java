package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.budget.Advice;
import dev.coveragerun.operator.core.budget.BudgetAdvisor;
import dev.coveragerun.operator.core.budget.MachineCapacity;
import dev.coveragerun.operator.core.budget.MemoryText;
import dev.coveragerun.operator.local.MachineProbe;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code covrun advise}. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = "Recommends settings for this machine, and says why.")
final class AdviseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--splits",
      paramLabel = "N",
      defaultValue = "12",
      description = "splits of the run (default: ${DEFAULT-VALUE})")
  private int splits;

  @Option(
      names = "--worker-memory",
      paramLabel = "MIB",
      defaultValue = "512",
      description = "MiB that one worker may take (default: ${DEFAULT-VALUE})")
  private int workerMemoryMib;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    MachineCapacity machine = MachineProbe.capacity();
    Advice advice =
        BudgetAdvisor.advise(
            machine, (long) Math.max(1, workerMemoryMib) << 20, Math.max(1, splits));
    out.printf(
        "This machine: %d CPUs, %s of %s memory free%n%n",
        machine.cpus(),
        MemoryText.of(machine.freeMemoryBytes()),
        MemoryText.of(machine.totalMemoryBytes()));
    advice.reasoning().forEach(line -> out.println("  • " + line));
    out.println();
    out.println("Recommended:");
    out.println("  export MAX_CONCURRENT_SPLITS=" + advice.maxConcurrentSplits());
    out.println("  export WORKERS_PER_SPLIT=" + advice.workersPerSplit());
    out.flush();
    return ExitCode.AllWell.number();
  }
}
