package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.cli.progress.ProgressMode;
import dev.coveragerun.operator.cli.progress.ProgressState;
import dev.coveragerun.operator.cli.progress.ProgressView;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a run writes to, and how it shows itself. */
final class OutputOptions {
  private static final int DEFAULT_COLUMNS = 100;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "folder for plan, splits and report (default: covrun-output/NAME)")
  private Path output;

  @Option(
      names = "--progress",
      paramLabel = "bar|plain|none",
      description = "how to show progress (default: bar on a terminal, else plain)")
  private ProgressMode progress;

  Path folder(String runName) {
    return output == null ? Path.of("covrun-output", runName) : output;
  }

  ProgressView view(ProgressState state, PrintWriter err, Map<String, String> environment) {
    ProgressMode mode = progress == null ? ProgressMode.preferred(Terminal.present()) : progress;
    return mode.view(state, err, columns(environment));
  }

  private static int columns(Map<String, String> environment) {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", "" + DEFAULT_COLUMNS));
    } catch (NumberFormatException e) {
      return DEFAULT_COLUMNS;
    }
  }
}
