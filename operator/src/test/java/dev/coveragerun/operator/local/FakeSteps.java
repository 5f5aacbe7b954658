package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.plan.SplitPlan.EstimateSource;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.SplitAssignment;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Steps that touch nothing: each split calls back and ends. */
final class FakeSteps implements LocalSteps {
  final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
  final AtomicInteger mostRunning = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private final int splits;
  Failure prepareFailure;
  int brokenSplit;
  IntConsumer duringSplit = split -> {};

  FakeSteps(int splits) {
    this.splits = splits;
  }

  @Override
  public SplitPlan prepare() throws StepFailedException {
    if (prepareFailure != null) {
      throw new StepFailedException(prepareFailure, null);
    }
    done.add("prepare");
    List<Split> planned = IntStream.rangeClosed(1, splits).mapToObj(FakeSteps::split).toList();
    return new SplitPlan(1, splits, EstimateSource.ClassSize, "hash", planned);
  }

  /** Until the latch opens; a cancelled step throws, as a real one does. */
  void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      done.add("cancelled");
      throw new IllegalStateException("cancelled", e);
    }
  }

  private static Split split(int number) {
    ClassRef ref = new ClassRef("m", "T" + number);
    return new Split(number, List.of(new PlannedClass(ref, false, 1)));
  }

  @Override
  public AttemptManifest runSplit(SplitAssignment assignment, BooleanSupplier stop)
      throws StepFailedException {
    int number = assignment.split().number();
    mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      if (number == brokenSplit) {
        throw new StepFailedException(
            new Failure("DiskFull", "no space left", Failure.Kind.INFRASTRUCTURE), null);
      }
      duringSplit.accept(number);
      done.add("split " + number + (stop.getAsBoolean() ? " stopped" : ""));
      return new AttemptManifest(
          1, number, assignment.attempt(), "hash", 0, 0, false, List.of(), List.of(), 1, 0);
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public void merge() {
    done.add("merge");
  }

  @Override
  public void close() {}
}
