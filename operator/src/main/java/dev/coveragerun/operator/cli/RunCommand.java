package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.spec.RejectedInput;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code covrun run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a CoverageRun, or just a source folder, on this machine.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Covrun covrun;
  @Mixin private RequestOptions requestOptions;
  @Mixin private OutputOptions outputOptions;

  @Override
  public Integer call() throws RejectedInput, CliException, InterruptedException {
    LocalBudget budget = LocalBudget.of(requestOptions.parse(covrun.environment(), List.of()));
    RunExecution execution =
        new RunExecution(
            spec.commandLine().getOut(), spec.commandLine().getErr(), covrun.environment());
    return execution
        .run(budget, outputOptions, budget.request().name(), Optional.empty())
        .exitCode();
  }
}
