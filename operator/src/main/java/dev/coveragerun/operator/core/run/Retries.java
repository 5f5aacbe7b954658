package dev.coveragerun.operator.core.run;

/**
 * How often work is done again.
 *
 * @param infrastructure attempts added to a split whose worker, pod or node was lost, 0 to 10
 * @param failedTests times a failed test class runs again before it counts as failed, 0 to 5
 */
public record Retries(int infrastructure, int failedTests) {}
