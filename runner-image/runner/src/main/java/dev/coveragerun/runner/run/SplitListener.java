package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.worker.protocol.TestStatus;

/**
 * Follows a split while it runs, for progress. Called from the thread of each worker, so from
 * several at once; keep it short and throw nothing.
 */
public interface SplitListener {
  SplitListener NONE = new SplitListener() {};

  /**
   * This split had a JVM started. A warm one from an earlier split is not announced again.
   *
   * @param worker its number in the split, from 1
   */
  default void workerStarted(int worker, long pid) {}

  /** A JVM of this split is gone: it crashed, or was of no more use. */
  default void workerEnded(int worker, long pid) {}

  default void classStarted(ClassRef ref, int worker) {}

  /** Also for classes that crashed or timed out; not for those that never ran. */
  default void classFinished(ExecutedClass executed) {}

  /**
   * @param name for people
   * @param status as surefire counts it
   * @param failure the first line of what went wrong; empty unless failed or in error
   */
  default void testFinished(ClassRef ref, String name, TestStatus status, String failure) {}
}
