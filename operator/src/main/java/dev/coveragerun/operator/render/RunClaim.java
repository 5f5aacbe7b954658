package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.StorageSpec;
import dev.coveragerun.api.v1alpha1.StorageSpec.AccessMode;
import dev.coveragerun.operator.spec.PodSettings;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claim of a run: the one that it was given, or one of its own that goes with it. */
public final class RunClaim {
  private RunClaim() {}

  /** Whether the run was given a claim, and so makes none. */
  public static Optional<String> given(PodSettings pods) {
    return Optional.of(pods.storage().claimName()).filter(name -> !name.isEmpty());
  }

  /** The volume of a run that makes its own claim. */
  public static RunVolume own(RunOwner owner, PodSettings pods) {
    boolean oneNode = pods.storage().accessMode() == AccessMode.READ_WRITE_ONCE;
    return new RunVolume(Names.of(owner).claim(), oneNode);
  }

  /** The volume of a run that was given this claim: what the claim says counts, not the run. */
  public static RunVolume of(PersistentVolumeClaim claim) {
    List<String> modes = claim.getSpec().getAccessModes();
    return new RunVolume(claim.getMetadata().getName(), !modes.contains("ReadWriteMany"));
  }

  /** The claim to make; empty when the run was given one. */
  public static Optional<PersistentVolumeClaim> render(RunOwner owner, PodSettings pods) {
    if (given(pods).isPresent()) {
      return Optional.empty();
    }
    StorageSpec storage = pods.storage();
    String mode =
        storage.accessMode() == AccessMode.READ_WRITE_ONCE ? "ReadWriteOnce" : "ReadWriteMany";
    return Optional.of(
        new PersistentVolumeClaimBuilder()
            .withMetadata(owner.metadata(Names.of(owner).claim(), owner.labels("data")))
            .withNewSpec()
            .withAccessModes(mode)
            // Unsaid is the cluster's default class; an empty name would be no class at all.
            .withStorageClassName(
                storage.storageClassName().isEmpty() ? null : storage.storageClassName())
            .withNewResources()
            .withRequests(Map.of("storage", storage.size()))
            .endResources()
            .endSpec()
            .build());
  }
}
