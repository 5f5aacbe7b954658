package dev.coveragerun.operator.cli;

import dev.coveragerun.runner.compare.CoverageComparison;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code covrun compare DIR --exec FILE}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the coverage of a run against another build's JaCoCo data, class by class.",
      "Exit code 0: every counter of every class is the same; 1: there are differences."
    })
final class CompareCommand implements Callable<Integer> {
  private static final List<String> COUNTERS =
      List.of("INSTRUCTION", "BRANCH", "LINE", "COMPLEXITY", "METHOD", "CLASS");
  private static final int MOST_DIFFERENCES = 40;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "the --output folder of a run")
  private Path folder;

  @Option(
      names = "--exec",
      required = true,
      paramLabel = "FILE",
      description = "coverage of the other build; may be repeated")
  private List<Path> execFiles;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "compare --exec with these files instead of the run: how much the suite jitters by itself")
  private List<Path> others = List.of();

  @Override
  public Integer call() throws CliException {
    PrintWriter out = spec.commandLine().getOut();
    RunDirectory directory = new RunDirectory(folder.toAbsolutePath().normalize());
    try {
      CoverageComparison comparison =
          others.isEmpty()
              ? CoverageComparison.of(directory, execFiles)
              : CoverageComparison.of(directory, others, execFiles);
      print(comparison, others.isEmpty() ? "covrun" : "again", out);
      boolean same = comparison.differences().isEmpty();
      return (same ? ExitCode.AllWell : ExitCode.TestsFailed).number();
    } catch (IOException e) {
      throw new CliException(
          ExitCode.InputWrong,
          "cannot compare: " + e.getMessage() + " (DIR needs a report with the Xml format)");
    }
  }

  private static void print(CoverageComparison comparison, String first, PrintWriter out) {
    out.printf(Locale.ROOT, "%-12s %12s %12s%n", "covered", first, "other build");
    for (String counter : COUNTERS) {
      long covered = comparison.covered().getOrDefault(counter, 0L);
      long other = comparison.otherCovered().getOrDefault(counter, 0L);
      out.printf(Locale.ROOT, "%-12s %12d %12d%n", counter, covered, other);
    }
    out.printf(
        Locale.ROOT,
        "%d classes compared, %d differ%n",
        comparison.classes(),
        comparison.differences().size());
    comparison.differences().stream()
        .limit(MOST_DIFFERENCES)
        .forEach(difference -> out.println("  " + difference));
    out.flush();
  }
}
