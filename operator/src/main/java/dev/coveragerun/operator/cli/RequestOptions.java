package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.spec.Manifest;
import dev.coveragerun.operator.spec.ManifestReader;
import dev.coveragerun.operator.spec.ParsedRun;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.operator.spec.RunInput;
import dev.coveragerun.operator.spec.RunPaths;
import dev.coveragerun.operator.spec.RunRequestParser;
import dev.coveragerun.operator.spec.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What run, plan and split take: a manifest, a source folder, and single values that win over both.
 */
final class RequestOptions {
  @Parameters(
      index = "0+",
      arity = "0..1",
      paramLabel = "FILE",
      description = "a CoverageRun in YAML; without it --source says what to run")
  private Path file;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "the project's folder; stands for the manifest's source")
  private Path source;

  @Option(names = "--splits", paramLabel = "N", description = "how many splits to plan")
  private String splits;

  @Option(
      names = "--max-concurrent-splits",
      paramLabel = "N",
      description = "splits that run at once (also MAX_CONCURRENT_SPLITS in the environment)")
  private String maxConcurrentSplits;

  @Option(
      names = "--workers-per-split",
      paramLabel = "N|auto",
      description = "worker JVMs of a split (also WORKERS_PER_SPLIT in the environment)")
  private String workersPerSplit;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description =
          "stop after so many failed tests; 0: never (also MAX_FAILURES in the environment)")
  private String maxFailures;

  @Option(
      names = "--max-failures-scope",
      paramLabel = "Run|Split",
      description = "count failures over the whole run, or in each split")
  private String maxFailuresScope;

  @Option(
      names = "--test-timeout",
      paramLabel = "D",
      description = "longest time for one test, such as 60s or 5m")
  private String testTimeout;

  @Option(
      names = "--set",
      paramLabel = "spec.path=value",
      description = "any other field, such as spec.worker.memory=1Gi; may be repeated")
  private List<String> assignments = List.of();

  /**
   * @param more settings of the command itself
   */
  ParsedRun parse(Map<String, String> environment, List<Setting> more) throws RejectedInput {
    List<Setting> settings = new ArrayList<>(Setting.environment(environment));
    for (String assignment : assignments) {
      settings.add(Setting.assignment(assignment));
    }
    add(settings, "--splits", RunPaths.SPLITS, splits);
    add(settings, "--max-concurrent-splits", RunPaths.MAX_CONCURRENT_SPLITS, maxConcurrentSplits);
    add(settings, "--workers-per-split", RunPaths.WORKERS_PER_SPLIT, workersPerSplit);
    add(settings, "--max-failures", RunPaths.MAX_FAILURES, maxFailures);
    add(settings, "--max-failures-scope", RunPaths.MAX_FAILURES_SCOPE, maxFailuresScope);
    add(settings, "--test-timeout", RunPaths.TEST_TIMEOUT, testTimeout);
    settings.addAll(more);
    Optional<Manifest> manifest =
        file == null ? Optional.empty() : Optional.of(ManifestReader.read(file));
    Optional<Path> folder =
        Optional.ofNullable(source).map(path -> path.toAbsolutePath().normalize());
    return RunRequestParser.parse(new RunInput(manifest, folder, settings));
  }

  private static void add(List<Setting> settings, String option, String path, String value) {
    if (value != null) {
      settings.add(Setting.option(option, path, value));
    }
  }
}
