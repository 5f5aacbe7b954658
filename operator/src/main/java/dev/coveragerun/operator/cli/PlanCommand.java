package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.local.LocalPlan;
import dev.coveragerun.operator.local.StepFailedException;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.plan.SplitPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code covrun plan}. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Builds, and shows what would run: the budget, the splits, their classes and estimates. Runs no test.")
final class PlanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Covrun covrun;
  @Mixin private RequestOptions requestOptions;
  @Mixin private OutputOptions outputOptions;

  @Override
  public Integer call() throws RejectedInput, CliException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LocalBudget budget = LocalBudget.of(requestOptions.parse(covrun.environment(), List.of()));
    Path source = LocalSource.folder(budget.request());
    try {
      SplitPlan plan =
          LocalPlan.of(
              budget.request(),
              source,
              outputOptions.folder(budget.request().name()),
              err::println);
      budget.lines().forEach(out::println);
      PlanText.print(plan, budget.request(), out);
      return ExitCode.AllWell.number();
    } catch (StepFailedException e) {
      throw new CliException(RunExecution.exitOf(e.failure()), e.failure().message());
    }
  }
}
