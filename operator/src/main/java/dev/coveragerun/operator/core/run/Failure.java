package dev.coveragerun.operator.core.run;

/**
 * Why a step of the run failed. Never a failing test: that is data.
 *
 * @param reason CamelCase, one situation each
 * @param message what was wrong and what to do next
 * @param retriable the same step may succeed when it is done again
 */
public record Failure(String reason, String message, boolean retriable) {}
