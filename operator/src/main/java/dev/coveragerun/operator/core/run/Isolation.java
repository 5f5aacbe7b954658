package dev.coveragerun.operator.core.run;

/** Whether splits share a machine, or have one each as in CI. */
public enum Isolation {
  SHARED,
  DEDICATED
}
