package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.Labels;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicy;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the Jobs of a run have in common. */
final class JobFrame {
  /**
   * The runner ends itself by its own clock; this much later the kubelet does. It covers pulling
   * the image and writing what is there.
   */
  private static final Duration START_AND_END = Duration.ofMinutes(5);

  /**
   * A Job's own deadline also runs while its pods wait for room, and goes on over pods that are
   * evicted and replaced. It is the last resort for what nothing else ends.
   */
  private static final Duration LAST_RESORT = Duration.ofHours(24);

  private JobFrame() {}

  /**
   * @param backoffLimit pods that may fail before the Job does
   * @param timeout of one pod's work
   */
  static Job render(
      RunBlueprint run,
      Step step,
      String name,
      Map<String, String> labels,
      int backoffLimit,
      List<String> arguments,
      ResourceRequirements resources,
      Duration timeout) {
    labels.put(Labels.STEP, step.word());
    Duration podDeadline = timeout.plus(START_AND_END);
    PodTemplateSpec template =
        PodTemplates.render(run, step, labels, arguments, resources, podDeadline);
    return new JobBuilder()
        .withMetadata(run.owner().metadata(name, labels))
        .withNewSpec()
        .withBackoffLimit(backoffLimit)
        .withCompletions(1)
        .withParallelism(1)
        .withActiveDeadlineSeconds(podDeadline.plus(LAST_RESORT).toSeconds())
        .withPodReplacementPolicy("Failed")
        .withPodFailurePolicy(failurePolicy())
        .withTemplate(template)
        .endSpec()
        .build();
  }

  /**
   * A pod that the cluster took away is replaced and counts for nothing; what the runner calls
   * final is final. The first rule that matches decides: a runner that is being evicted may say
   * anything.
   */
  private static PodFailurePolicy failurePolicy() {
    return new PodFailurePolicyBuilder()
        .addNewRule()
        .withAction("Ignore")
        .addNewOnPodCondition()
        .withType("DisruptionTarget")
        .withStatus("True")
        .endOnPodCondition()
        .endRule()
        .addNewRule()
        .withAction("FailJob")
        .withNewOnExitCodes()
        .withContainerName(Names.RUNNER_CONTAINER)
        .withOperator("In")
        .withValues(2, 3)
        .endOnExitCodes()
        .endRule()
        .build();
  }
}
