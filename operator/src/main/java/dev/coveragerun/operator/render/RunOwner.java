package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.CoverageRun;
import dev.coveragerun.api.v1alpha1.Labels;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The run that objects are made for, and that takes them along when it goes.
 *
 * @param queueName Kueue's local queue, from the run's label; with it splits start when Kueue says
 * @param queuePriority Kueue's workload priority class, likewise
 */
public record RunOwner(
    String namespace,
    String name,
    String uid,
    Optional<String> queueName,
    Optional<String> queuePriority) {
  static final String QUEUE_NAME = "kueue.x-k8s.io/queue-name";
  static final String QUEUE_PRIORITY = "kueue.x-k8s.io/priority-class";

  public static RunOwner of(CoverageRun run) {
    ObjectMeta metadata = run.getMetadata();
    Map<String, String> labels = metadata.getLabels() == null ? Map.of() : metadata.getLabels();
    return new RunOwner(
        metadata.getNamespace(),
        metadata.getName(),
        metadata.getUid(),
        Optional.ofNullable(labels.get(QUEUE_NAME)),
        Optional.ofNullable(labels.get(QUEUE_PRIORITY)));
  }

  /** Whether the object was made for this very run, and not for an earlier one of its name. */
  public boolean owns(HasMetadata object) {
    return object.getMetadata().getOwnerReferences() != null
        && object.getMetadata().getOwnerReferences().stream()
            .anyMatch(reference -> uid.equals(reference.getUid()));
  }

  /** Metadata of an object of the run. */
  ObjectMeta metadata(String objectName, Map<String, String> labels) {
    return new ObjectMetaBuilder()
        .withNamespace(namespace)
        .withName(objectName)
        .withLabels(labels)
        .withOwnerReferences(reference())
        .build();
  }

  /** What is on every object of the run. */
  Map<String, String> labels(String component) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(Labels.RUN, name);
    labels.put(Labels.RUN_UID, uid);
    labels.put(Labels.NAME, "coveragerun");
    labels.put(Labels.INSTANCE, name);
    labels.put(Labels.COMPONENT, component);
    labels.put(Labels.PART_OF, "coveragerun");
    labels.put(Labels.MANAGED_BY, "coverage-operator");
    return labels;
  }

  private OwnerReference reference() {
    return new OwnerReferenceBuilder()
        .withApiVersion(CoverageRun.API_VERSION)
        .withKind(CoverageRun.KIND)
        .withName(name)
        .withUid(uid)
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }
}
