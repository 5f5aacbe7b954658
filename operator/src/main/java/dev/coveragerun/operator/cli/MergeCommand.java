package dev.coveragerun.operator.cli;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.merge.MergeException;
import dev.coveragerun.runner.merge.MergeOptions;
import dev.coveragerun.runner.merge.RunMerge;
import dev.coveragerun.runner.report.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code covrun merge DIR}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Merges and reports again what an earlier run left in DIR, also an interrupted one.")
final class MergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the --output folder of that run")
  private Path folder;

  @Override
  public Integer call() throws CliException {
    PrintWriter out = spec.commandLine().getOut();
    RunDirectory directory = new RunDirectory(folder.toAbsolutePath().normalize());
    if (!Files.isRegularFile(directory.planFile())) {
      throw new CliException(
          ExitCode.InputWrong,
          folder + " holds no run: there is no plan.json in it; name the --output folder of a run");
    }
    try {
      Summary summary = RunMerge.merge(directory, options(directory));
      FinalText.print(summary, directory, out);
      return summary.exitCode();
    } catch (MergeException e) {
      throw new CliException(e.exitCode(), e.getMessage());
    }
  }

  /** What that run was asked for. */
  private static MergeOptions options(RunDirectory directory) throws CliException {
    try {
      return JsonFile.read(directory.optionsFile(), MergeOptions.class);
    } catch (IOException e) {
      throw new CliException(
          ExitCode.Infrastructure,
          directory.optionsFile()
              + " cannot be read ("
              + e.getMessage()
              + "); run the tests again");
    }
  }
}
