package dev.coveragerun.operator.cli.progress;

import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.local.RunListener;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.TestCounts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Counts what a run does, for a view to show. */
public final class ProgressState implements RunListener {
  private final LongSupplier nanoTime;
  private final long startedNanos;
  private final Map<ClassRef, Double> estimates = new HashMap<>();
  private String phase = "starting";
  private long splitsStartedNanos;
  private double plannedSeconds;
  private double doneSeconds;
  private int splitsPlanned;
  private int splitsFinished;
  private int testsFinished;
  private int testsFailed;
  private int workersBusy;

  public ProgressState(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startedNanos = nanoTime.getAsLong();
  }

  @Override
  public synchronized void outlook(RunOutlook outlook) {
    phase = outlook.phase().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public synchronized void planned(SplitPlan plan) {
    splitsPlanned = plan.splits().size();
    plan.splits().stream().flatMap(split -> split.classes().stream()).forEach(this::planned);
    splitsStartedNanos = nanoTime.getAsLong();
  }

  private void planned(PlannedClass planned) {
    estimates.put(planned.ref(), planned.estimatedSeconds());
    plannedSeconds += planned.estimatedSeconds();
  }

  @Override
  public synchronized void classStarted(int split, ClassRef ref) {
    workersBusy++;
  }

  @Override
  public synchronized void testFinished(int split) {
    testsFinished++;
  }

  @Override
  public synchronized void testFailed(int split, String test, String message) {
    testsFailed++;
  }

  @Override
  public synchronized void classFinished(
      int split, ClassRef ref, TestCounts counts, double seconds) {
    workersBusy--;
    doneSeconds += estimates.getOrDefault(ref, 0.0);
  }

  @Override
  public synchronized void splitFinished(int split, TestCounts counts, double seconds) {
    splitsFinished++;
  }

  synchronized ProgressSnapshot snapshot() {
    long nanos = nanoTime.getAsLong();
    double fraction = plannedSeconds > 0 ? Math.min(1, doneSeconds / plannedSeconds) : 0;
    double running = splitsPlanned == 0 ? 0 : (nanos - splitsStartedNanos) / 1e9;
    return new ProgressSnapshot(
        phase,
        splitsPlanned,
        splitsFinished,
        testsFinished,
        testsFailed,
        workersBusy,
        fraction,
        (nanos - startedNanos) / 1e9,
        remainingSeconds(fraction, running));
  }

  /** The estimated work that is left, at the speed of what is done. */
  private static OptionalDouble remainingSeconds(double fraction, double runningSeconds) {
    return fraction < 0.03
        ? OptionalDouble.empty()
        : OptionalDouble.of(runningSeconds * (1 - fraction) / fraction);
  }
}
