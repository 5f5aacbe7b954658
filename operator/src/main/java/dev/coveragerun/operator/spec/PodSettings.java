package dev.coveragerun.operator.spec;

import dev.coveragerun.api.v1alpha1.PodOptions;
import dev.coveragerun.api.v1alpha1.StorageSpec;

/**
 * What a user says of the run's pods and volumes, with every default applied and checked. It goes
 * straight to what renders them: no decision depends on it.
 */
public record PodSettings(PodOptions pod, StorageSpec storage) {}
