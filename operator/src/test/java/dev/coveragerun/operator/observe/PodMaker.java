package dev.coveragerun.operator.observe;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Instant;
import java.util.Map;

/** A pod of a Job as a kubelet and a scheduler would describe it. */
public final class PodMaker {
  private final PodBuilder pod = new PodBuilder();

  public PodMaker(String jobUid, String name, Instant created) {
    pod.withNewMetadata()
        .withName(name)
        .withUid("uid-of-" + name)
        .withCreationTimestamp(created.toString())
        .addNewOwnerReference()
        .withUid(jobUid)
        .endOwnerReference()
        .endMetadata();
    pod.withNewSpec()
        .addNewContainer()
        .withName("runner")
        .withNewResources()
        .withLimits(Map.of("memory", new Quantity("2432Mi")))
        .endResources()
        .endContainer()
        .endSpec();
    pod.withNewStatus().withPhase("Pending").endStatus();
  }

  public static PodMaker of(String jobUid) {
    return new PodMaker(jobUid, "the-pod", Instant.EPOCH);
  }

  public PodMaker phase(String phase) {
    pod.editStatus().withPhase(phase).endStatus();
    return this;
  }

  public PodMaker reason(String reason, String message) {
    pod.editStatus().withReason(reason).withMessage(message).endStatus();
    return this;
  }

  public PodMaker condition(
      String type, String status, String reason, String message, Instant since) {
    pod.editStatus()
        .addToConditions(
            new PodConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .withMessage(message)
                .withLastTransitionTime(since.toString())
                .build())
        .endStatus();
    return this;
  }

  public PodMaker waiting(String reason, String message) {
    return runner(
        new ContainerStateBuilder()
            .withNewWaiting()
            .withReason(reason)
            .withMessage(message)
            .endWaiting()
            .build());
  }

  public PodMaker ended(int exitCode, String reason, String message) {
    phase(exitCode == 0 ? "Succeeded" : "Failed");
    return runner(terminated(exitCode, reason, message));
  }

  public PodMaker initEnded(int exitCode, String message) {
    phase("Failed");
    pod.editStatus()
        .addToInitContainerStatuses(
            new ContainerStatusBuilder()
                .withName("source")
                .withImage("orders-tests:1.4")
                .withState(terminated(exitCode, "Error", message))
                .build())
        .endStatus();
    return this;
  }

  public PodMaker leavingSince(Instant moment) {
    pod.editMetadata().withDeletionTimestamp(moment.toString()).endMetadata();
    return this;
  }

  public Pod make() {
    return pod.build();
  }

  private PodMaker runner(ContainerState state) {
    pod.editStatus()
        .addToContainerStatuses(
            new ContainerStatusBuilder()
                .withName("runner")
                .withImage("registry.example.com/runner:1")
                .withState(state)
                .build())
        .endStatus();
    return this;
  }

  private static ContainerState terminated(int exitCode, String reason, String message) {
    return new ContainerStateBuilder()
        .withNewTerminated()
        .withExitCode(exitCode)
        .withReason(reason)
        .withMessage(message)
        .endTerminated()
        .build();
  }
}
