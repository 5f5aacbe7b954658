package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.PodOptions;
import dev.coveragerun.operator.core.run.Source;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pods of a run: Pod Security {@code restricted}, no token, a read-only root, and of the user's
 * wishes only those that the API's {@code pod} section lists.
 */
final class PodTemplates {
  /** Long enough for workers to give their coverage and for it to reach the volume. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private PodTemplates() {}

  /**
   * @param timeout of the running pod; waiting for a node does not count
   */
  static PodTemplateSpec render(
      RunBlueprint run,
      Step step,
      Map<String, String> labels,
      List<String> arguments,
      ResourceRequirements resources,
      Duration timeout) {
    PodOptions options = run.pods().pod();
    PodVolumes volumes = PodVolumes.of(run, step);
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withLabels(labels)
        // A mesh's proxy outlives the runner, and the Job would never end.
        .withAnnotations(Map.of("sidecar.istio.io/inject", "false"))
        .endMetadata()
        .withNewSpec()
        .withRestartPolicy("Never")
        .withActiveDeadlineSeconds(timeout.toSeconds())
        .withTerminationGracePeriodSeconds(GRACE.toSeconds())
        .withAutomountServiceAccountToken(false)
        .withEnableServiceLinks(false)
        .withSecurityContext(podSecurity(run))
        .withImagePullSecrets(
            options.imagePullSecrets().stream().map(LocalObjectReference::new).toList())
        .withNodeSelector(nodeSelector(options))
        .withTolerations(options.tolerations().stream().map(PodTemplates::toleration).toList())
        .withPriorityClassName(unlessEmpty(options.priorityClassName()))
        .withRuntimeClassName(unlessEmpty(options.runtimeClassName()))
        .withAffinity(Placement.of(run, step))
        .withVolumes(volumes.volumes())
        .withInitContainers(initContainers(run, step, resources))
        .withContainers(runner(run, step, arguments, resources, volumes))
        .endSpec()
        .build();
  }

  private static Container runner(
      RunBlueprint run,
      Step step,
      List<String> arguments,
      ResourceRequirements resources,
      PodVolumes volumes) {
    PodOptions options = run.pods().pod();
    return new ContainerBuilder()
        .withName(Names.RUNNER_CONTAINER)
        .withImage(options.image().isEmpty() ? run.settings().image() : options.image())
        .withImagePullPolicy(pullPolicy(options))
        .withArgs(arguments)
        .withEnv(PodEnvironment.of(run, step))
        .withResources(resources)
        .withSecurityContext(containerSecurity())
        .withVolumeMounts(volumes.mounts())
        // A runner that cannot even start says why on its error stream.
        .withTerminationMessagePolicy("FallbackToLogsOnError")
        .build();
  }

  /** A project inside an image is copied out of it; the image needs a {@code cp}, but no shell. */
  private static List<Container> initContainers(
      RunBlueprint run, Step step, ResourceRequirements resources) {
    if (step != Step.PREPARE || !(run.request().source() instanceof Source.Image image)) {
      return List.of();
    }
    return List.of(
        new ContainerBuilder()
            .withName("source")
            .withImage(image.reference())
            .withImagePullPolicy(pullPolicy(run.pods().pod()))
            .withCommand(
                "cp",
                "-R",
                RunnerArguments.literal(image.path()) + "/.",
                ContainerPaths.SOURCE + "/")
            .withResources(resources)
            .withSecurityContext(containerSecurity())
            .withVolumeMounts(
                new VolumeMountBuilder()
                    .withName("source")
                    .withMountPath(ContainerPaths.SOURCE)
                    .build())
            .withTerminationMessagePolicy("FallbackToLogsOnError")
            .build());
  }

  private static PodSecurityContext podSecurity(RunBlueprint run) {
    Long user = run.settings().userId().orElse(null);
    return new PodSecurityContextBuilder()
        .withRunAsNonRoot(true)
        .withRunAsUser(user)
        .withRunAsGroup(user)
        .withFsGroup(user)
        .withFsGroupChangePolicy("OnRootMismatch")
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .build();
  }

  private static SecurityContext containerSecurity() {
    return new SecurityContextBuilder()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .build();
  }

  private static Map<String, String> nodeSelector(PodOptions options) {
    Map<String, String> selector = new TreeMap<>();
    options.nodeSelector().forEach(label -> selector.put(label.key(), label.value()));
    return selector;
  }

  private static Toleration toleration(PodOptions.Toleration said) {
    return new TolerationBuilder()
        .withKey(unlessEmpty(said.key()))
        .withOperator(said.operator() == PodOptions.Toleration.Operator.EQUAL ? "Equal" : "Exists")
        .withValue(unlessEmpty(said.value()))
        .withEffect(
            said.effect() == null
                ? null
                : switch (said.effect()) {
                  case NO_SCHEDULE -> "NoSchedule";
                  case PREFER_NO_SCHEDULE -> "PreferNoSchedule";
                  case NO_EXECUTE -> "NoExecute";
                })
        .build();
  }

  private static String pullPolicy(PodOptions options) {
    return switch (options.imagePullPolicy()) {
      case ALWAYS -> "Always";
      case IF_NOT_PRESENT -> "IfNotPresent";
      case NEVER -> "Never";
    };
  }

  private static String unlessEmpty(String word) {
    return word.isEmpty() ? null : word;
  }
}
