package dev.coveragerun.runner.coverage;

/**
 * A file of the run that is not part of the report; it stays where it is.
 *
 * @param split 0 when it belongs to none
 * @param file path relative to the run's folder
 * @param why for people
 */
public record Quarantined(int split, String file, String why) {}
