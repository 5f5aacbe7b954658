package dev.coveragerun.runner.plan;

/**
 * A test class in its split.
 *
 * @param serial no other test may run on the machine meanwhile
 * @param estimatedSeconds 0 or more
 */
public record PlannedClass(ClassRef ref, boolean serial, double estimatedSeconds) {}
