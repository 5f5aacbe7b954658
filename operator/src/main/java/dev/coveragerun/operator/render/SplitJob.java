package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.Labels;
import dev.coveragerun.operator.core.run.Action;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.TreeMap;

/** The Job of one attempt at one split. */
public final class SplitJob {
  private SplitJob() {}

  /**
   * One pod failure ends it: whether and when there is another attempt is for the run to decide,
   * over all its splits, and another attempt is another Job with a folder of its own. A pod that
   * was evicted is replaced within its Job, and on a lost node the old one may still be writing; so
   * the runner works in a folder that no other pod knows, and renames it to the attempt's when its
   * data is whole.
   */
  public static Job render(RunBlueprint run, Action.StartSplit start) {
    Map<String, String> labels = run.owner().labels(Step.SPLIT.word());
    labels.put(Labels.SPLIT, Integer.toString(start.split()));
    labels.put(Labels.ATTEMPT, Integer.toString(start.attempt()));
    Job job =
        JobFrame.render(
            run,
            Step.SPLIT,
            run.names().split(start.split(), start.attempt()),
            labels,
            0,
            RunnerArguments.split(run, start),
            PodResources.of(start.workers(), run.request().worker()),
            run.request().splitTimeout());
    run.owner().queueName().ifPresent(queue -> leaveToKueue(job, queue, run.owner()));
    return job;
  }

  /** Kueue lets the Job go when there is quota, and may take it back; nobody else resumes it. */
  private static void leaveToKueue(Job job, String queue, RunOwner owner) {
    Map<String, String> labels = new TreeMap<>(job.getMetadata().getLabels());
    labels.put(RunOwner.QUEUE_NAME, queue);
    owner.queuePriority().ifPresent(name -> labels.put(RunOwner.QUEUE_PRIORITY, name));
    job.getMetadata().setLabels(labels);
    job.getSpec().setSuspend(true);
  }
}
