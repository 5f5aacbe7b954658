package dev.coveragerun.operator.render;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.spec.PodSettings;

/** All that the objects of a run are made of; the same blueprint always gives the same objects. */
public record RunBlueprint(
    RunOwner owner,
    RunRequest request,
    PodSettings pods,
    RunVolume volume,
    RunnerSettings settings) {
  Names names() {
    return Names.of(owner);
  }
}
