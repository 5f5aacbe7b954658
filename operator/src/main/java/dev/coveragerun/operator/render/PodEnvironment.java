package dev.coveragerun.operator.render;

import dev.coveragerun.api.v1alpha1.PodOptions.EnvironmentVariable;
import dev.coveragerun.operator.core.run.Build;
import dev.coveragerun.operator.core.run.Source;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A pod's environment: the user's where user code runs, then ours, which wins. */
final class PodEnvironment {
  private PodEnvironment() {}

  static List<EnvVar> of(RunBlueprint run, Step step) {
    List<EnvVar> own = own(run, step);
    Set<String> taken = own.stream().map(EnvVar::getName).collect(Collectors.toSet());
    List<EnvVar> all = new ArrayList<>();
    if (step != Step.MERGE) {
      run.pods().pod().env().stream()
          .filter(variable -> !taken.contains(variable.name()))
          .map(PodEnvironment::variable)
          .forEach(all::add);
    }
    all.addAll(own);
    return all;
  }

  private static List<EnvVar> own(RunBlueprint run, Step step) {
    List<EnvVar> own = new ArrayList<>();
    own.add(variable("HOME", ContainerPaths.HOME));
    if (step == Step.PREPARE) {
      Build build = run.request().build();
      if (run.request().source() instanceof Source.Git git && git.secretName().isPresent()) {
        own.add(variable("COVRUN_GIT_SECRET", ContainerPaths.GIT_SECRET));
      }
      if (build.settingsSecret().isPresent()) {
        own.add(variable("COVRUN_BUILD_SECRET", ContainerPaths.BUILD_SECRET));
      }
      if (build.cacheClaim().isPresent()) {
        own.add(variable("COVRUN_BUILD_CACHE", ContainerPaths.BUILD_CACHE));
      }
    }
    return own;
  }

  private static EnvVar variable(String name, String value) {
    return new EnvVarBuilder().withName(name).withValue(value).build();
  }

  private static EnvVar variable(EnvironmentVariable said) {
    if (said.secretName() == null) {
      return variable(said.name(), said.value());
    }
    return new EnvVarBuilder()
        .withName(said.name())
        .withNewValueFrom()
        .withNewSecretKeyRef(said.secretKey(), said.secretName(), null)
        .endValueFrom()
        .build();
  }
}
