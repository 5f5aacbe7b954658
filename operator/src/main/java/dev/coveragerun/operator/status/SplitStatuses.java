package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.CoverageRunStatus;
import dev.coveragerun.api.v1alpha1.SplitStatus;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RetryPolicy;
import dev.coveragerun.operator.core.run.RunOutlook.Phase;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.observe.JobSighting;
import dev.coveragerun.operator.observe.Obstacle;
import dev.coveragerun.operator.observe.TerminationMessage.SplitDone;
import java.util.List;
import java.util.Optional;

/** The splits of a status, and how many are where. */
final class SplitStatuses {
  /** The schema's bound: a year. */
  private static final double MAX_SECONDS = 31_536_000;

  private static final long MIB = 1L << 20;

  private final StatusInput input;

  SplitStatuses(StatusInput input) {
    this.input = input;
  }

  List<SplitStatus> list() {
    return input.observation().facts().splits().stream().map(this::one).toList();
  }

  /** Null until there is a plan. */
  static CoverageRunStatus.Splits counts(List<SplitStatus> splits) {
    return splits.isEmpty()
        ? null
        : new CoverageRunStatus.Splits(
            splits.size(),
            count(splits, SplitStatus.State.WAITING) + count(splits, SplitStatus.State.STOPPED),
            count(splits, SplitStatus.State.RUNNING),
            count(splits, SplitStatus.State.FINISHED),
            count(splits, SplitStatus.State.FAILED));
  }

  private SplitStatus one(SplitFact fact) {
    Optional<JobSighting> job =
        Optional.ofNullable(input.observation().attempts().get(fact.number()));
    Optional<SplitDone> done = job.flatMap(JobSighting::splitDone);
    Optional<Double> seconds =
        done.map(SplitDone::seconds)
            .or(() -> job.flatMap(JobSighting::took).map(took -> (double) took.toSeconds()));
    return new SplitStatus(
        fact.number(),
        fact.attempts(),
        state(fact),
        reason(fact, job),
        done.map(end -> end.tests().total()).orElse(null),
        seconds(fact.estimatedSeconds()),
        seconds.map(SplitStatuses::seconds).orElse(null),
        done.map(end -> mebibytes(end.peakMemoryBytes())).orElse(null));
  }

  private SplitStatus.State state(SplitFact fact) {
    boolean open =
        !input.outlook().over()
            && input.outlook().phase() != Phase.MERGING
            && input.outlook().phase() != Phase.STOPPING;
    return switch (fact.state()) {
      case RUNNING -> SplitStatus.State.RUNNING;
      case FINISHED -> SplitStatus.State.FINISHED;
      case WAITING -> open ? SplitStatus.State.WAITING : SplitStatus.State.STOPPED;
      case FAILED ->
          open && RetryPolicy.retryAt(fact, input.request().retries()).isPresent()
              ? SplitStatus.State.WAITING
              : SplitStatus.State.FAILED;
    };
  }

  private static String reason(SplitFact fact, Optional<JobSighting> job) {
    return fact.failure()
        .map(Failure::reason)
        .or(() -> job.flatMap(JobSighting::obstacle).map(Obstacle::reason))
        .or(
            () ->
                job.flatMap(JobSighting::splitDone)
                    .filter(SplitDone::stoppedEarly)
                    .map(end -> "StoppedEarly"))
        .orElse(null);
  }

  private static int count(List<SplitStatus> splits, SplitStatus.State state) {
    return (int) splits.stream().filter(split -> split.state() == state).count();
  }

  private static int seconds(double seconds) {
    return (int) Math.round(Math.min(Math.max(seconds, 0), MAX_SECONDS));
  }

  private static String mebibytes(long bytes) {
    return (bytes + MIB - 1) / MIB + "Mi";
  }
}
