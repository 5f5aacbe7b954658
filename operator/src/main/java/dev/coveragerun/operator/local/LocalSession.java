package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.report.Summary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** One run on this machine, from a request to its report. */
public final class LocalSession implements AutoCloseable {
  private final RunRequest request;
  private final OutputFolder output;
  private final RunnerSteps steps;
  private final LocalWorkload workload;
  private final RunListener listener;

  /**
   * What to run, and where.
   *
   * @param request its workers per split are a number
   * @param timings the folder whose earlier runs tell how long each class takes
   * @param workerLimit worker JVMs that may be alive at once
   * @param only the one split to run; empty: all
   */
  public record Settings(
      RunRequest request,
      Path source,
      Path output,
      Path timings,
      int workerLimit,
      Optional<Integer> only) {}

  private LocalSession(Settings settings, OutputFolder output, RunListener listener) {
    this.request = settings.request();
    this.output = output;
    this.listener = listener;
    this.steps = new RunnerSteps(settings, output, listener);
    this.workload = new LocalWorkload(steps, output.directory(), Instant::now, settings.only());
    steps.onTestFailed(workload::testFailed);
  }

  /**
   * @throws StepFailedException when the output folder cannot be used
   */
  public static LocalSession open(Settings settings, RunListener listener)
      throws StepFailedException {
    return new LocalSession(settings, OutputFolder.open(settings.output()), listener);
  }

  /** Runs to the end. */
  public RunOutlook run() throws InterruptedException {
    return LocalRun.run(request, workload, Instant::now, listener::outlook);
  }

  /** What went wrong before there was a plan. */
  public Optional<Failure> prepareFailure() {
    return workload.observe(request).prepare().failure();
  }

  /** The merged result, when it came to a merge. */
  public Optional<Summary> summary() {
    return steps.summary();
  }

  public RunDirectory directory() {
    return output.directory();
  }

  /** How many splits are safe on disk. */
  public int finishedSplits() {
    return workload.observe(request).count(SplitFact.State.FINISHED);
  }

  /** Ends every process of the run; what finished stays in the output folder. */
  @Override
  public void close() {
    workload.cancel();
    steps.close();
    output.close();
  }
}
