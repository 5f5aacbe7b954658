package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.Workload;
import dev.coveragerun.operator.core.run.Action;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.core.run.StepFact;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.SplitAssignment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** This machine as a workload: one thread for each step in flight, the facts in memory. */
final class LocalWorkload implements Workload {
  /** For a cancelled build or split to end its processes. */
  private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(15);

  private final LocalSteps steps;
  private final RunDirectory directory;
  private final Supplier<Instant> now;
  private final Optional<Integer> only;

  private final Map<Integer, SplitFact> splits = new TreeMap<>();
  private final Set<Thread> cancellable = ConcurrentHashMap.newKeySet();
  private StepFact prepare = StepFact.NOT_STARTED;
  private StepFact merge = StepFact.NOT_STARTED;
  private SplitPlan plan;
  private int failedTests;
  private boolean stopping;
  private boolean cancelled;
  private long version;

  /**
   * @param only the one split to run; empty: all
   */
  LocalWorkload(
      LocalSteps steps, RunDirectory directory, Supplier<Instant> now, Optional<Integer> only) {
    this.only = only;
    this.steps = steps;
    this.directory = directory;
    this.now = now;
  }

  @Override
  public synchronized RunFacts observe(RunRequest request) {
    return new RunFacts(
        prepare, List.copyOf(splits.values()), merge, failedTests, stopping, cancelled);
  }

  @Override
  public void apply(RunRequest request, List<Action> actions) {
    for (Action action : actions) {
      if (isCancelled()) {
        return;
      }
      if (action instanceof Action.Prepare) {
        change(() -> prepare = StepFact.RUNNING);
        startCancellable("prepare", this::prepare, failure -> prepare = StepFact.failed(failure));
      } else if (action instanceof Action.StartSplit split) {
        update(split.split(), SplitFact::started);
        startCancellable(
            "split-" + split.split(),
            () -> runSplit(request, split),
            failure -> updateLocked(split.split(), fact -> fact.failed(failure, now.get())));
      } else if (action instanceof Action.StopSplits) {
        change(() -> stopping = true);
      } else if (action instanceof Action.Merge) {
        change(() -> merge = StepFact.RUNNING);
        thread("merge", this::merge, failure -> merge = StepFact.failed(failure)).start();
      }
    }
  }

  /** Counts one failed test of a split that is still running. */
  void testFailed() {
    change(() -> failedTests++);
  }

  /**
   * Starts nothing more, and ends the build and the splits that run: when it returns they are over,
   * and none of them left a result that looks like one. A merge is left to end.
   */
  void cancel() {
    change(() -> cancelled = true);
    long deadline = System.nanoTime() + CANCEL_PATIENCE.toNanos();
    cancellable.forEach(Thread::interrupt);
    try {
      for (Thread thread : cancellable) {
        thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  synchronized long version() {
    return version;
  }

  /** Waits until something changed since {@code seen}, at most for the given time. */
  synchronized void awaitChange(long seen, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (version == seen) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return;
      }
      wait(millis);
    }
  }

  private void prepare() throws StepFailedException {
    SplitPlan made = steps.prepare();
    change(
        () -> {
          plan = made;
          made.splits().stream()
              .filter(split -> only.isEmpty() || only.get() == split.number())
              .map(LocalWorkload::waiting)
              .forEach(fact -> splits.put(fact.number(), fact));
          prepare = StepFact.DONE;
        });
  }

  private static SplitFact waiting(Split split) {
    return SplitFact.waiting(split.number(), split.serial(), split.estimatedSeconds());
  }

  private void runSplit(RunRequest request, Action.StartSplit start) throws StepFailedException {
    long deadline = System.nanoTime() + request.splitTimeout().toNanos();
    SplitAssignment assignment;
    synchronized (this) {
      assignment =
          new SplitAssignment(
              plan.splits().get(start.split() - 1),
              start.attempt(),
              start.workers(),
              plan.hash(),
              directory.attempt(start.split(), start.attempt()));
    }
    steps.runSplit(assignment, () -> stopped() || System.nanoTime() - deadline > 0);
    update(start.split(), SplitFact::finished);
  }

  private void merge() throws StepFailedException {
    steps.merge();
    change(() -> merge = StepFact.DONE);
  }

  private synchronized boolean stopped() {
    return stopping || cancelled;
  }

  private void startCancellable(String name, Step step, Consumer<Failure> onFailure) {
    Thread thread = thread(name, step, onFailure);
    cancellable.add(thread);
    thread.start();
    if (isCancelled()) {
      thread.interrupt();
    }
  }

  private Thread thread(String name, Step step, Consumer<Failure> onFailure) {
    Thread thread =
        new Thread(
            () -> {
              Optional<Failure> failure = step.tryRun();
              failure.ifPresent(cause -> change(() -> onFailure.accept(cause)));
              cancellable.remove(Thread.currentThread());
            },
            name);
    thread.setDaemon(true);
    return thread;
  }

  private void update(int split, UnaryOperator<SplitFact> next) {
    change(() -> updateLocked(split, next));
  }

  private void updateLocked(int split, UnaryOperator<SplitFact> next) {
    splits.computeIfPresent(split, (number, fact) -> next.apply(fact));
  }

  private synchronized void change(Runnable change) {
    change.run();
    version++;
    notifyAll();
  }

  /** A step as it is run on its thread: whatever goes wrong becomes a fact. */
  private interface Step {
    void run() throws StepFailedException;

    default Optional<Failure> tryRun() {
      try {
        run();
        return Optional.empty();
      } catch (StepFailedException e) {
        return Optional.of(e.failure());
      } catch (RuntimeException | Error e) {
        return Optional.of(
            new Failure(
                "InternalError",
                "this is a bug in covrun, please report it: " + e,
                Failure.Kind.INFRASTRUCTURE));
      }
    }
  }
}
