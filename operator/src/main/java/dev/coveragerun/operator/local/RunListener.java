package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.TestCounts;

/** Hears what a run on this machine does, as it happens; called from several threads at once. */
public interface RunListener {
  /** The last decision's outlook. */
  default void outlook(RunOutlook outlook) {}

  /** A line of what prepare or merge is doing. */
  default void said(String line) {}

  default void planned(SplitPlan plan) {}

  default void splitStarted(int split, int attempt, int workers) {}

  default void classStarted(int split, ClassRef ref) {}

  default void testFailed(int split, String test, String message) {}

  default void testFinished(int split) {}

  default void classFinished(int split, ClassRef ref, TestCounts counts, double seconds) {}

  /** The split's data is safe on disk. */
  default void splitFinished(int split, TestCounts counts, double seconds) {}

  default void splitFailed(int split, String message) {}
}
