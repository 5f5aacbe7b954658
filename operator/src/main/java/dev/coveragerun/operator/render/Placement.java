package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.Labels;
import dev.coveragerun.operator.core.run.Isolation;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTermBuilder;
import java.util.Map;
import java.util.TreeMap;

/** On which nodes a pod of a run may be, as seen from the run's other pods. */
final class Placement {
  private static final String NODE = "kubernetes.io/hostname";

  private Placement() {}

  /** Null when the run's pods do not care about each other. */
  static Affinity of(RunBlueprint run, Step step) {
    boolean apart = step == Step.SPLIT && run.request().isolation() == Isolation.DEDICATED;
    boolean together = run.volume().oneNode();
    if (!apart && !together) {
      return null;
    }
    AffinityBuilder affinity = new AffinityBuilder();
    if (together) {
      // The volume is on one node at a time: the first pod chooses, the others follow. A pod that
      // is alone matches its own term, which the scheduler lets pass.
      affinity
          .withNewPodAffinity()
          .withRequiredDuringSchedulingIgnoredDuringExecution(
              term(Map.of(Labels.RUN_UID, run.owner().uid())))
          .endPodAffinity();
    }
    if (apart) {
      affinity
          .withNewPodAntiAffinity()
          .withRequiredDuringSchedulingIgnoredDuringExecution(
              term(Map.of(Labels.RUN_UID, run.owner().uid(), Labels.STEP, Step.SPLIT.word())))
          .endPodAntiAffinity();
    }
    return affinity.build();
  }

  private static PodAffinityTerm term(Map<String, String> labels) {
    return new PodAffinityTermBuilder()
        .withNewLabelSelector()
        .withMatchLabels(new TreeMap<>(labels))
        .endLabelSelector()
        .withTopologyKey(NODE)
        .build();
  }
}
