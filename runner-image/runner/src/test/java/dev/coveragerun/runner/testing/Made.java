package dev.coveragerun.runner.testing;

import dev.coveragerun.runner.ledger.CoverageEvidence;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records for tests that need no file. */
public final class Made {
  public static final String HASH = "hash";

  private Made() {}

  public static ClassRef ref(String className) {
    return new ClassRef("app", className);
  }

  public static SplitPlan plan(Split... splits) {
    return new SplitPlan(
        SplitPlan.SCHEMA_VERSION,
        splits.length,
        SplitPlan.EstimateSource.ClassSize,
        HASH,
        List.of(splits));
  }

  public static Split split(int number, String... classes) {
    return new Split(
        number, Arrays.stream(classes).map(name -> new PlannedClass(ref(name), false, 1)).toList());
  }

  public static AttemptManifest manifest(int split, int attempt, ExecutedClass... classes) {
    return new AttemptManifest(
        AttemptManifest.SCHEMA_VERSION,
        split,
        attempt,
        HASH,
        1_790_000_000_000L,
        10,
        false,
        List.of(),
        List.of(classes),
        2,
        0);
  }

  public static AttemptManifest stopped(AttemptManifest manifest) {
    return new AttemptManifest(
        manifest.schemaVersion(),
        manifest.split(),
        manifest.attempt(),
        manifest.planHash(),
        manifest.startedAtEpochMillis(),
        manifest.seconds(),
        true,
        manifest.execFiles(),
        manifest.classes(),
        manifest.peakWorkers(),
        manifest.peakMemoryBytes());
  }

  public static ExecutedClass finished(String className) {
    return executed(className, Outcome.Finished, new TestCounts(3, 0, 0, 0), true);
  }

  public static ExecutedClass failed(String className) {
    return executed(className, Outcome.Finished, new TestCounts(3, 1, 0, 0), true);
  }

  public static ExecutedClass ended(String className, Outcome outcome) {
    return executed(
        className,
        outcome,
        outcome == Outcome.NotRun ? TestCounts.NONE : new TestCounts(1, 0, 1, 0),
        false);
  }

  public static ExecutedClass executed(
      String className, Outcome outcome, TestCounts counts, boolean saved) {
    return new ExecutedClass(
        ref(className), outcome, Optional.empty(), 1, counts, 0, 1, saved, Optional.empty());
  }

  /** Coverage of all that these manifests say was saved. */
  public static CoverageEvidence evidence(AttemptManifest... manifests) {
    var sessions = new HashMap<Integer, Map<String, Integer>>();
    for (AttemptManifest manifest : manifests) {
      for (ExecutedClass executed : manifest.classes()) {
        if (executed.coverageSaved()) {
          sessions
              .computeIfAbsent(manifest.split(), key -> new HashMap<>())
              .merge(executed.ref().className(), 1, Integer::sum);
        }
      }
    }
    return new CoverageEvidence(sessions, Map.of(), List.of(), List.of(), List.of());
  }
}
