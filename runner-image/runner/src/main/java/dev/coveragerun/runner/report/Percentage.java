package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.Counter;

/** The only way a percentage reaches a person: never without what limits it. */
final class Percentage {
  private final Summary summary;

  Percentage(Summary summary) {
    this.summary = summary;
  }

  /** {@code "83.3 %"} of a whole run, {@code "83.3 % PARTIAL 11/12"} of one in part. */
  String of(Counter counter) {
    String qualifier = summary.qualifier();
    return qualifier.isEmpty() ? counter.percent() : counter.percent() + " " + qualifier;
  }
}
