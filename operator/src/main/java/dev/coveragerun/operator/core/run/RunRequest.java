package dev.coveragerun.operator.core.run;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be run: a CoverageRun's spec, defaulted and checked once, with nothing left to be
 * null. Where pods and volumes come from is not in it; that goes straight to what renders them.
 *
 * @param name of the run; a DNS label of at most 40 characters
 * @param splits how many the plan is asked for, 1 to 256; it has fewer when there are fewer classes
 * @param maxConcurrentSplits splits that may run at once, 1 to 256
 * @param maxFailures failed tests after which nothing new starts; 0: never stop early
 * @param maxFailuresScope what {@code maxFailures} counts over
 * @param testTimeout longest that one test may take
 * @param splitTimeout longest that one attempt at a split may take
 * @param splitOverrides split number, from 1 to {@code splits}, to the workers it has instead of
 *     {@code workersPerSplit}; in ascending order
 * @param suspended nothing new starts while this holds
 * @param keptAfterFinish how long the finished run stays in the cluster; empty: until deleted
 */
public record RunRequest(
    String name,
    Source source,
    Build build,
    TestFilter tests,
    int splits,
    int maxConcurrentSplits,
    WorkerCount workersPerSplit,
    int maxFailures,
    MaxFailuresScope maxFailuresScope,
    WorkerResources worker,
    Duration testTimeout,
    Duration splitTimeout,
    Map<Integer, Integer> splitOverrides,
    Isolation isolation,
    BudgetPolicy budgetPolicy,
    Retries retries,
    ReportRequest report,
    boolean suspended,
    Optional<Duration> keptAfterFinish) {
  public RunRequest {
    splitOverrides = Collections.unmodifiableMap(new TreeMap<>(splitOverrides));
  }

  /** The same run within another budget: what advice or an enforced limit changes. */
  public RunRequest withBudget(int concurrentSplits, WorkerCount workers) {
    return withBudget(concurrentSplits, workers, splitOverrides);
  }

  /** As above, with other numbers for single splits too. */
  public RunRequest withBudget(
      int concurrentSplits, WorkerCount workers, Map<Integer, Integer> overrides) {
    return new RunRequest(
        name,
        source,
        build,
        tests,
        splits,
        concurrentSplits,
        workers,
        maxFailures,
        maxFailuresScope,
        worker,
        testTimeout,
        splitTimeout,
        overrides,
        isolation,
        budgetPolicy,
        retries,
        report,
        suspended,
        keptAfterFinish);
  }

  /** The same run with another amount of memory for each worker. */
  public RunRequest withWorkerMemory(long memoryBytes) {
    return new RunRequest(
        name,
        source,
        build,
        tests,
        splits,
        maxConcurrentSplits,
        workersPerSplit,
        maxFailures,
        maxFailuresScope,
        new WorkerResources(worker.cpuMillis(), memoryBytes, worker.jvmArgs()),
        testTimeout,
        splitTimeout,
        splitOverrides,
        isolation,
        budgetPolicy,
        retries,
        report,
        suspended,
        keptAfterFinish);
  }
}
