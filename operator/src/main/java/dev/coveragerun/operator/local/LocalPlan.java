package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.merge.TimingsFile;
import dev.coveragerun.runner.plan.SplitPlan;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Only the plan of a run: what {@code covrun plan} shows. */
public final class LocalPlan {
  private LocalPlan() {}

  /**
   * @param output where a run would write; only its timings are read
   */
  public static SplitPlan of(RunRequest request, Path source, Path output, Consumer<String> log)
      throws StepFailedException {
    Scratch build = Scratch.make();
    try (Scratch workers = Scratch.make()) {
      SplitPlan plan =
          LocalPreparation.prepare(
                  request,
                  source,
                  build.folder(),
                  workers.folder(),
                  TimingsFile.read(new RunDirectory(output), log),
                  log)
              .plan();
      // Otherwise it stays: the failure's message names the build's log in it.
      build.close();
      return plan;
    }
  }
}
