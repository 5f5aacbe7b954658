package dev.coveragerun.operator.local;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.SplitListener;
import dev.coveragerun.worker.protocol.TestStatus;

/**
 * Passes on what one split does: to the measurements, to the failure count, to whoever shows the
 * run.
 */
record PooledSplitListener(
    int split, RunMeasurements measurements, Runnable onTestFailed, RunListener listener)
    implements SplitListener {
  @Override
  public void workerStarted(int worker, long pid) {
    measurements.workerStarted(pid);
  }

  @Override
  public void workerEnded(int worker, long pid) {
    measurements.workerEnded(pid);
  }

  @Override
  public void classStarted(ClassRef ref, int worker) {
    listener.classStarted(split, ref);
  }

  @Override
  public void classFinished(ExecutedClass executed) {
    listener.classFinished(split, executed.ref(), executed.counts(), executed.seconds());
  }

  @Override
  public void testFinished(ClassRef ref, String name, TestStatus status, String failure) {
    listener.testFinished(split);
    if (status == TestStatus.FAILED || status == TestStatus.ERROR) {
      onTestFailed.run();
      listener.testFailed(split, name, failure);
    }
  }
}
