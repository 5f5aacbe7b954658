package dev.coveragerun.operator.local;

import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.SplitAssignment;
import java.util.function.BooleanSupplier;

/** The steps of a run on this machine; each call returns when its step is over. */
interface LocalSteps extends AutoCloseable {
  /** Builds, finds the tests, writes {@code project.json} and {@code plan.json}. */
  SplitPlan prepare() throws StepFailedException;

  /**
   * Runs one split; when it returns, its data is safe on disk.
   *
   * @param stop asked before each test class: start no other
   */
  AttemptManifest runSplit(SplitAssignment assignment, BooleanSupplier stop)
      throws StepFailedException;

  /** Merges what the splits left, and reports. */
  void merge() throws StepFailedException;

  /** Ends every process that is still there; called once, also in the middle of a step. */
  @Override
  void close();
}
