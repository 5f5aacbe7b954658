package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.PodOptions;
import dev.coveragerun.operator.core.run.Source;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.ArrayList;
import java.util.List;

/** What a pod of one step sees of the world, and nothing more. */
final class PodVolumes {
  /** Group-readable: the pod's fsGroup owns what is mounted. */
  private static final int SECRET_MODE = 0440;

  private static final Quantity SCRATCH_SIZE = new Quantity("10Gi");

  private final List<Volume> volumes = new ArrayList<>();
  private final List<VolumeMount> mounts = new ArrayList<>();

  private PodVolumes() {}

  static PodVolumes of(RunBlueprint run, Step step) {
    PodVolumes all = new PodVolumes();
    all.claim("data", run.volume().claimName(), ContainerPaths.VOLUME, false);
    all.add(
        new VolumeBuilder()
            .withName("request")
            .withNewConfigMap()
            .withName(run.names().request())
            .endConfigMap()
            .build(),
        ContainerPaths.REQUEST_FOLDER,
        true);
    all.emptyDir("scratch", ContainerPaths.SCRATCH);
    all.emptyDir("home", ContainerPaths.HOME);
    if (step == Step.PREPARE) {
      all.buildOnly(run);
    }
    if (step != Step.MERGE) {
      all.users(run.pods().pod().volumes());
    }
    return all;
  }

  List<Volume> volumes() {
    return volumes;
  }

  List<VolumeMount> mounts() {
    return mounts;
  }

  /** Credentials and sources never reach the pods that run tests. */
  private void buildOnly(RunBlueprint run) {
    Source source = run.request().source();
    if (source instanceof Source.Git git) {
      git.secretName().ifPresent(name -> secret("git", name, ContainerPaths.GIT_SECRET));
    } else if (source instanceof Source.Volume volume) {
      claim("source", volume.claimName(), ContainerPaths.SOURCE, true);
    } else {
      emptyDir("source", ContainerPaths.SOURCE);
    }
    run.request()
        .build()
        .settingsSecret()
        .ifPresent(name -> secret("build-settings", name, ContainerPaths.BUILD_SECRET));
    run.request()
        .build()
        .cacheClaim()
        .ifPresent(name -> claim("build-cache", name, ContainerPaths.BUILD_CACHE, false));
  }

  private void users(List<PodOptions.Mount> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      PodOptions.Mount mount = wanted.get(i);
      String name = "user-" + i;
      if (mount.secretName() != null) {
        secret(name, mount.secretName(), mount.mountPath());
      } else if (mount.claimName() != null) {
        claim(name, mount.claimName(), mount.mountPath(), true);
      } else {
        Volume map =
            new VolumeBuilder()
                .withName(name)
                .withNewConfigMap()
                .withName(mount.configMapName())
                .endConfigMap()
                .build();
        add(map, mount.mountPath(), true);
      }
    }
  }

  private void claim(String name, String claimName, String path, boolean readOnly) {
    Volume volume =
        new VolumeBuilder()
            .withName(name)
            .withNewPersistentVolumeClaim()
            .withClaimName(claimName)
            // On the mount alone: one claim may be in a pod twice, as data and as source.
            .endPersistentVolumeClaim()
            .build();
    add(volume, path, readOnly);
  }

  private void secret(String name, String secretName, String path) {
    Volume volume =
        new VolumeBuilder()
            .withName(name)
            .withNewSecret()
            .withSecretName(secretName)
            .withDefaultMode(SECRET_MODE)
            .endSecret()
            .build();
    add(volume, path, true);
  }

  private void emptyDir(String name, String path) {
    Volume volume =
        new VolumeBuilder()
            .withName(name)
            .withNewEmptyDir()
            .withSizeLimit(SCRATCH_SIZE)
            .endEmptyDir()
            .build();
    add(volume, path, false);
  }

  private void add(Volume volume, String path, boolean readOnly) {
    volumes.add(volume);
    mounts.add(
        new VolumeMountBuilder()
            .withName(volume.getName())
            .withMountPath(path)
            .withReadOnly(readOnly ? true : null)
            .build());
  }
}
