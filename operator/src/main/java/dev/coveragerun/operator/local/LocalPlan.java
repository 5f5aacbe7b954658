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
    Path scratch = Distribution.scratch();
    return LocalPreparation.prepare(
            request, source, scratch, scratch, TimingsFile.read(new RunDirectory(output), log), log)
        .plan();
  }
}
