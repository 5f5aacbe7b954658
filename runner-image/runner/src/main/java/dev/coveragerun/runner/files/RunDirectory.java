package dev.coveragerun.runner.files;

import java.nio.file.Path;
import java.util.Locale;

/** The files on the volume, and in {@code --output DIR}: the only place that knows their names. */
public record RunDirectory(Path root) {
  public Path projectFile() {
    return root.resolve("project.json");
  }

  public Path planFile() {
    return root.resolve("plan.json");
  }

  /** What the run was asked to report; see {@code MergeOptions}. */
  public Path optionsFile() {
    return root.resolve("run.json");
  }

  /**
   * Coverage that idle workers still had to give after their last split was written, in JaCoCo's
   * exec format; absent nearly always.
   */
  public Path lateCoverageFile() {
    return root.resolve("late.exec");
  }

  /** {@code class -> seconds}, kept from run to run. */
  public Path timingsFile() {
    return root.resolve("timings.json");
  }

  public Path splits() {
    return root.resolve("splits");
  }

  public Path split(int number) {
    return splits().resolve(String.format(Locale.ROOT, "%02d", number));
  }

  public Path attempt(int split, int attempt) {
    return split(split).resolve(Integer.toString(attempt));
  }

  public Path report() {
    return root.resolve("report");
  }

  /** Within an attempt's folder; see {@code AttemptManifest}. */
  public static Path manifestFile(Path attempt) {
    return attempt.resolve("manifest.json");
  }

  /** Within an attempt's folder: {@code TEST-*.xml} in surefire's format. */
  public static Path junit(Path attempt) {
    return attempt.resolve("junit");
  }
}
