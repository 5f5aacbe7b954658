package dev.coveragerun.operator.spec;

/** Fields that options and variables name. */
public final class RunPaths {
  public static final String SPLITS = "spec.splits";
  public static final String MAX_CONCURRENT_SPLITS = "spec.maxConcurrentSplits";
  public static final String WORKERS_PER_SPLIT = "spec.workersPerSplit";
  public static final String WORKER_MEMORY = "spec.worker.memory";
  public static final String MAX_FAILURES = "spec.maxFailures";
  public static final String MAX_FAILURES_SCOPE = "spec.maxFailuresScope";
  public static final String TEST_TIMEOUT = "spec.testTimeout";

  private RunPaths() {}
}
