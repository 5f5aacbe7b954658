package dev.coveragerun.operator.core.run;

/**
 * What a decision asks of the world. Each may be asked for twice; the second time changes nothing.
 */
public sealed interface Action {
  /** Build the project, find its tests, write the plan. */
  record Prepare() implements Action {}

  /**
   * Run one split.
   *
   * @param attempt from 1
   * @param workers at least 1
   */
  record StartSplit(int split, int attempt, int workers) implements Action {}

  /** Let running test classes end and start no other one in any split. */
  record StopSplits() implements Action {}

  /** Merge what the splits left and report. */
  record Merge() implements Action {}
}
