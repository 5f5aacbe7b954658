package dev.coveragerun.operator.render;

import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** The Job that fetches and builds the project, finds its tests and writes the plan. */
public final class PrepareJob {
  private PrepareJob() {}

  /** It may be tried as often as the run allows: it writes nothing before it is through. */
  public static Job render(RunBlueprint run) {
    return JobFrame.render(
        run,
        Step.PREPARE,
        run.names().prepare(),
        run.owner().labels(Step.PREPARE.word()),
        run.request().retries().infrastructure(),
        RunnerArguments.prepare(run),
        PodResources.of(run.settings().prepare()),
        run.settings().prepareTimeout());
  }
}
