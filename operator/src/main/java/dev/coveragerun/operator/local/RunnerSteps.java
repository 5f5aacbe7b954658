package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.MaxFailuresScope;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.merge.MergeException;
import dev.coveragerun.runner.merge.MergeOptions;
import dev.coveragerun.runner.merge.RunMerge;
import dev.coveragerun.runner.merge.TimingsFile;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.LateCoverage;
import dev.coveragerun.runner.run.SplitAssignment;
import dev.coveragerun.runner.run.SplitRunner;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.run.WorkerPool;
import dev.coveragerun.runner.run.WorkerStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The runner's own prepare, split and merge, called as a library; worker JVMs serve one split after
 * another.
 */
final class RunnerSteps implements LocalSteps {
  private final LocalSession.Settings settings;
  private final RunRequest request;
  private final OutputFolder output;
  private final RunListener listener;
  private final Scratch scratch = Scratch.make();
  private final RunMeasurements measurements = new RunMeasurements();
  private final AtomicInteger failedTests = new AtomicInteger();
  private Runnable onTestFailed = () -> {};

  private WorkerPool pool;
  private MachineSampler sampler;
  private long splitsStartedNanos;
  private Summary summary;

  RunnerSteps(LocalSession.Settings settings, OutputFolder output, RunListener listener) {
    this.settings = settings;
    this.request = settings.request();
    this.output = output;
    this.listener = listener;
  }

  /** Hears of each failed test, in the middle of its split. */
  void onTestFailed(Runnable action) {
    onTestFailed = action;
  }

  @Override
  public SplitPlan prepare() throws StepFailedException {
    Path root = output.directory().root();
    LocalPreparation.Prepared prepared =
        LocalPreparation.prepare(
            request,
            settings.source(),
            output.buildFolder(),
            scratch.folder(),
            TimingsFile.read(new RunDirectory(settings.timings()), listener::said),
            listener::said);
    try {
      output.begin();
      JsonFile.write(output.directory().projectFile(), prepared.project());
      JsonFile.write(output.directory().planFile(), prepared.plan());
      JsonFile.write(output.directory().optionsFile(), ReportOptions.of(request));
      synchronized (this) {
        pool =
            new WorkerPool(
                prepared.project(), prepared.settings(), settings.workerLimit(), lateCoverage());
        sampler = MachineSampler.start(measurements, pool::alive, root.resolve("resources.csv"));
        splitsStartedNanos = System.nanoTime();
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
    listener.planned(prepared.plan());
    return prepared.plan();
  }

  /** Keeps what idle workers say at their end beside the splits, which are written by then. */
  private LateCoverage lateCoverage() {
    Path file = output.directory().lateCoverageFile();
    return (last, exec) -> {
      try {
        Files.write(file, exec, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        listener.said("coverage that came late could not be kept: " + e.getMessage());
      }
    };
  }

  @Override
  public AttemptManifest runSplit(SplitAssignment assignment, BooleanSupplier stop)
      throws StepFailedException {
    int split = assignment.split().number();
    listener.splitStarted(split, assignment.attempt(), assignment.workers());
    measurements.splitStarted();
    AtomicInteger failedHere = new AtomicInteger();
    Runnable counted =
        () -> {
          failedHere.incrementAndGet();
          failedTests.incrementAndGet();
          onTestFailed.run();
        };
    try {
      AttemptManifest manifest =
          new SplitRunner(pool)
              .run(
                  assignment,
                  () -> stop.getAsBoolean() || atSplitLimit(failedHere.get()),
                  new PooledSplitListener(split, measurements, counted, listener));
      TestCounts counts =
          manifest.classes().stream()
              .map(executed -> executed.counts())
              .reduce(TestCounts.NONE, TestCounts::plus);
      listener.splitFinished(split, counts, manifest.seconds());
      return manifest;
    } catch (WorkerStartException e) {
      listener.splitFailed(split, e.getMessage());
      throw failed("WorkerNotStarted", e.getMessage(), e);
    } catch (IOException e) {
      listener.splitFailed(split, e.getMessage());
      throw notWritable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Cancelled", "cancelled while split " + split + " ran", e);
    } finally {
      measurements.splitEnded();
    }
  }

  private boolean atSplitLimit(int failed) {
    return request.maxFailuresScope() == MaxFailuresScope.SPLIT
        && request.maxFailures() > 0
        && failed >= request.maxFailures();
  }

  @Override
  public void merge() throws StepFailedException {
    double seconds = (System.nanoTime() - splitsStartedNanos) / 1e9;
    endWorkers();
    boolean limited = request.maxFailures() > 0 && failedTests.get() >= request.maxFailures();
    MergeOptions.Measured measured =
        new MergeOptions.Measured(
            seconds,
            measurements.peakSplits(),
            pool.peakAlive(),
            measurements.peakMemoryBytes(),
            limited ? Optional.of(StopCause.MaxFailures) : Optional.empty());
    listener.said("merging coverage and writing the report");
    try {
      Summary merged = RunMerge.merge(output.directory(), ReportOptions.of(request).with(measured));
      synchronized (this) {
        summary = merged;
      }
    } catch (MergeException e) {
      throw failed("MergeFailed", e.getMessage(), e);
    }
  }

  /** What the merge found; empty before. */
  synchronized Optional<Summary> summary() {
    return Optional.ofNullable(summary);
  }

  RunMeasurements measurements() {
    return measurements;
  }

  @Override
  public void close() {
    endWorkers();
    scratch.close();
  }

  private void endWorkers() {
    WorkerPool workers;
    MachineSampler looking;
    synchronized (this) {
      workers = pool;
      looking = sampler;
    }
    if (workers != null) {
      workers.close();
    }
    if (looking != null) {
      looking.close();
    }
  }

  private static StepFailedException notWritable(IOException e) {
    return failed(
        "OutputNotWritable", "could not write to the output folder: " + e.getMessage(), e);
  }

  private static StepFailedException failed(String reason, String message, Exception cause) {
    return new StepFailedException(
        new Failure(reason, message, Failure.Kind.INFRASTRUCTURE), cause);
  }
}
