package dev.coveragerun.operator.spec;

import dev.coveragerun.operator.core.run.RunRequest;

/** A run as a cluster has it: what is to be run, and what its pods and volumes are to be like. */
public record ClusterRun(RunRequest request, PodSettings pods) {}
