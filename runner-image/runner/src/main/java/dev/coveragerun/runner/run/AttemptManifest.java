package dev.coveragerun.runner.run;

import java.util.List;

/**
 * What one attempt at one split did: its {@code manifest.json}, written last and renamed into
 * place, so that its presence means that everything it names is whole on the volume.
 *
 * @param schemaVersion 1
 * @param planHash of the plan this attempt followed
 * @param startedAtEpochMillis wall clock, for display only
 * @param seconds from a monotonic clock
 * @param stoppedEarly the run's failure limit or a cancellation ended it before its last class
 * @param execFiles every coverage file of the attempt
 * @param classes one entry for each class of the split, also for those that never ran
 * @param peakWorkers most worker JVMs this attempt had busy at once
 * @param peakMemoryBytes highest resident memory seen in one of its workers; 0 when not measured
 */
public record AttemptManifest(
    int schemaVersion,
    int split,
    int attempt,
    String planHash,
    long startedAtEpochMillis,
    double seconds,
    boolean stoppedEarly,
    List<ExecFile> execFiles,
    List<ExecutedClass> classes,
    int peakWorkers,
    long peakMemoryBytes) {
  public static final int SCHEMA_VERSION = 1;

  public AttemptManifest {
    execFiles = List.copyOf(execFiles);
    classes = List.copyOf(classes);
  }

  /**
   * A coverage file in JaCoCo's exec format, verified by the supervisor before it was named here.
   *
   * @param name file name within the attempt's folder
   * @param sha256 hex
   * @param sessions session infos in it: one per dump, its id being the test class
   * @param classes distinct classes with hits
   */
  public record ExecFile(String name, long bytes, String sha256, int sessions, int classes) {}
}
