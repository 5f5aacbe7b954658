package dev.coveragerun.runner.run;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Runs splits, each in its attempt's folder: {@code worker-N.exec}, {@code junit/TEST-*.xml},
 * {@code hangs/}, and last {@code manifest.json}. Safe for several splits at once; the pool bounds
 * their workers together.
 */
public final class SplitRunner {
  private static final int END_SECONDS = 60;

  private final WorkerPool pool;
  private final ProcessProbe probe;
  private final LongSupplier nanoTime;

  public SplitRunner(WorkerPool pool) {
    this(pool, new ProcFileSystem(), System::nanoTime);
  }

  /**
   * @param nanoTime a monotonic clock, for durations and the test timeout
   */
  public SplitRunner(WorkerPool pool, ProcessProbe probe, LongSupplier nanoTime) {
    this.pool = pool;
    this.probe = probe;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs the split's classes in up to {@code workers} JVMs; serial classes last, one at a time,
   * with nothing else of the split running. Whatever the tests do, every class gets an entry.
   *
   * @param stop once true, running classes end and nothing new starts
   * @throws WorkerStartException when no worker can be had; no manifest is written
   * @throws IOException when the folder does not take the results; no manifest is written
   * @throws InterruptedException when cancelled: this split's workers are gone, no manifest
   */
  public AttemptManifest run(SplitAssignment assignment, StopSignal stop, SplitListener listener)
      throws WorkerStartException, IOException, InterruptedException {
    long startedAt = System.currentTimeMillis();
    SplitProgress progress = new SplitProgress(nanoTime);
    StopSignal noMore = () -> stop.stopped() || progress.hopeless();
    List<PlannedClass> classes = assignment.split().classes();
    List<PlannedClass> together = classes.stream().filter(c -> !c.serial()).toList();
    List<PlannedClass> alone = classes.stream().filter(PlannedClass::serial).toList();
    List<Lane> lanes = new ArrayList<>();
    try {
      int count = Math.max(1, Math.min(assignment.workers(), together.size()));
      for (int i = 1; i <= count; i++) {
        lanes.add(new Lane(i, assignment, pool, listener, progress, probe, nanoTime));
      }
      runTogether(lanes, new ClassQueue(together), noMore);
      lanes.get(0).run(new ClassQueue(alone), noMore);
      List<ExecFile> files = new ArrayList<>();
      for (Lane lane : lanes) {
        Optional<ExecFile> file = lane.finish();
        file.ifPresent(files::add);
      }
      AttemptManifest manifest =
          manifest(assignment, startedAt, progress, files, progress.classes(classes));
      JsonFile.write(RunDirectory.manifestFile(assignment.directory()), manifest);
      return manifest;
    } finally {
      for (Lane lane : lanes) {
        lane.close();
      }
    }
  }

  private static AttemptManifest manifest(
      SplitAssignment assignment,
      long startedAt,
      SplitProgress progress,
      List<ExecFile> files,
      List<ExecutedClass> classes) {
    boolean stoppedEarly =
        classes.stream().anyMatch(c -> c.outcome() == ExecutedClass.Outcome.NotRun);
    return new AttemptManifest(
        AttemptManifest.SCHEMA_VERSION,
        assignment.split().number(),
        assignment.attempt(),
        assignment.planHash(),
        startedAt,
        progress.seconds(),
        stoppedEarly,
        files,
        classes,
        progress.peakBusy(),
        progress.peakMemoryBytes());
  }

  private static void runTogether(List<Lane> lanes, ClassQueue queue, StopSignal stop)
      throws WorkerStartException, IOException, InterruptedException {
    AtomicBoolean failed = new AtomicBoolean();
    StopSignal noMore = () -> failed.get() || stop.stopped();
    ExecutorService threads =
        Executors.newFixedThreadPool(lanes.size(), task -> new Thread(task, "split-lane"));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Lane lane : lanes) {
        running.add(
            threads.submit(
                () -> {
                  boolean orderly = false;
                  try {
                    lane.run(queue, noMore);
                    orderly = true;
                    return null;
                  } finally {
                    failed.compareAndSet(false, !orderly);
                  }
                }));
      }
      Optional<Throwable> first = Optional.empty();
      for (Future<?> lane : running) {
        try {
          lane.get();
        } catch (ExecutionException e) {
          first = first.isPresent() ? first : Optional.of(e.getCause());
        }
      }
      if (first.isPresent()) {
        throwAs(first.get());
      }
    } finally {
      threads.shutdownNow();
      awaitUninterrupted(threads);
    }
  }

  private static void throwAs(Throwable cause)
      throws WorkerStartException, IOException, InterruptedException {
    if (cause instanceof WorkerStartException e) {
      throw e;
    }
    if (cause instanceof IOException e) {
      throw e;
    }
    if (cause instanceof InterruptedException e) {
      throw e;
    }
    throw new IllegalStateException("A worker's thread failed: " + cause, cause);
  }

  /** Each lane ends its worker on its way out, which takes a moment and must not be cut short. */
  private static void awaitUninterrupted(ExecutorService threads) {
    boolean interrupted = Thread.interrupted();
    for (int i = 0; i < END_SECONDS && !threads.isTerminated(); i++) {
      try {
        threads.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
