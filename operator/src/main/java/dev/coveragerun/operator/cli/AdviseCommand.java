package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.budget.Advice;
import dev.coveragerun.operator.core.budget.BudgetAdvisor;
import dev.coveragerun.operator.core.budget.MachineCapacity;
import dev.coveragerun.operator.core.budget.MemoryText;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.local.MachineProbe;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code covrun advise}. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    description = "Recommends settings for this machine, and says why.")
final class AdviseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Covrun covrun;
  @Mixin private RequestOptions requestOptions;

  @Override
  public Integer call() throws RejectedInput {
    PrintWriter out = spec.commandLine().getOut();
    RunRequest request = requestOptions.parse(covrun.environment(), List.of()).request();
    MachineCapacity machine = MachineProbe.capacity();
    Advice advice =
        BudgetAdvisor.advise(machine, request.worker().memoryBytes(), request.splits());
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
