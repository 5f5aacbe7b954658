package dev.coveragerun.operator.render;

import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** The Job that merges what the splits left and writes the report. */
public final class MergeJob {
  private MergeJob() {}

  /** It may be tried as often as the run allows: it only reads what it merges. */
  public static Job render(RunBlueprint run) {
    return JobFrame.render(
        run,
        Step.MERGE,
        run.names().merge(),
        run.owner().labels(Step.MERGE.word()),
        run.request().retries().infrastructure(),
        RunnerArguments.merge(run),
        PodResources.of(run.settings().merge()),
        run.settings().mergeTimeout());
  }
}
