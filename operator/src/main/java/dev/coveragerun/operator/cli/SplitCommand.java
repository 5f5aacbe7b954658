package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.spec.Origin;
import dev.coveragerun.operator.spec.ParsedRun;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.operator.spec.RunPaths;
import dev.coveragerun.operator.spec.Setting;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.report.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code covrun split K/N}. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description = {
      "Runs exactly one split of N, with the machine to itself as in CI: for debugging.",
      "The report holds only that split and says so; the exit code is about its tests."
    })
final class SplitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private Covrun covrun;

  @Parameters(
      index = "0",
      paramLabel = "K/N",
      converter = SplitNumber.Converter.class,
      description = "which split of how many, such as 6/12")
  private SplitNumber split;

  @Mixin private RequestOptions requestOptions;
  @Mixin private OutputOptions outputOptions;

  @Override
  public Integer call() throws RejectedInput, CliException, InterruptedException {
    Setting splits = Setting.option("K/N", RunPaths.SPLITS, Integer.toString(split.of()));
    LocalBudget budget =
        LocalBudget.of(alone(requestOptions.parse(covrun.environment(), List.of(splits))));
    RunExecution execution =
        new RunExecution(
            spec.commandLine().getOut(), spec.commandLine().getErr(), covrun.environment());
    String name = budget.request().name() + "-split-" + split.number();
    Summary summary = execution.run(budget, outputOptions, name, Optional.of(split.number()));
    return exit(summary).number();
  }

  private static ParsedRun alone(ParsedRun parsed) {
    RunRequest request = parsed.request().withBudget(1, parsed.request().workersPerSplit());
    Map<String, Origin> said = new HashMap<>(parsed.said());
    said.put(RunPaths.MAX_CONCURRENT_SPLITS, Origin.OPTION);
    return new ParsedRun(request, said, parsed.unsaid());
  }

  private ExitCode exit(Summary summary) {
    boolean whole =
        summary.splitStatuses().stream()
            .anyMatch(
                status ->
                    status.split() == split.number()
                        && status.completeClasses() == status.classes());
    if (!whole) {
      return ExitCode.Infrastructure;
    }
    boolean passed = summary.tests().failed() + summary.tests().errors() == 0;
    return passed ? ExitCode.AllWell : ExitCode.TestsFailed;
  }
}
