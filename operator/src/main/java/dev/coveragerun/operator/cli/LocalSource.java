package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.Source;
import dev.coveragerun.runner.ledger.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The project's folder on this machine. */
final class LocalSource {
  private LocalSource() {}

  static Path folder(RunRequest request) throws CliException {
    if (!(request.source() instanceof Source.Folder folder)) {
      String kind = request.source().getClass().getSimpleName().toLowerCase(Locale.ROOT);
      throw new CliException(
          ExitCode.InputWrong,
          "spec.source."
              + kind
              + " needs a cluster; on this machine name a checkout with --source DIR");
    }
    Path path = Path.of(folder.path());
    if (!Files.isDirectory(path)) {
      String what =
          Files.exists(path)
              ? "is a file; name the project's folder"
              : "there is no such folder; check the path";
      throw new CliException(ExitCode.InputWrong, "--source " + path + ": " + what);
    }
    return path;
  }
}
