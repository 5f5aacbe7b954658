package dev.coveragerun.operator.core.run;

/** What the failures that stop early are counted over. */
public enum MaxFailuresScope {
  RUN,
  SPLIT
}
