package dev.coveragerun.operator.status;

/**
 * What keeps the whole run from going on, outside of its own Jobs: a place in a queue, a claim that
 * is not there.
 *
 * @param reason CamelCase, such as {@code Queued}
 * @param message what it waits for, and what to do about it
 */
public record Hold(String reason, String message) {}
