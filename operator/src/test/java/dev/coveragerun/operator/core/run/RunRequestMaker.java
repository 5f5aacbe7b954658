package dev.coveragerun.operator.core.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run request of the seed's defaults with single values changed. */
public final class RunRequestMaker {
  private int maxConcurrentSplits = 3;
  private WorkerCount workers = new WorkerCount.Fixed(4);
  private int maxFailures = 10;
  private MaxFailuresScope scope = MaxFailuresScope.RUN;
  private Map<Integer, Integer> overrides = Map.of();
  private BudgetPolicy budgetPolicy = BudgetPolicy.WARN;
  private boolean suspended;

  public RunRequestMaker maxConcurrentSplits(int value) {
    maxConcurrentSplits = value;
    return this;
  }

  public RunRequestMaker workers(int value) {
    workers = new WorkerCount.Fixed(value);
    return this;
  }

  public RunRequestMaker autoWorkers() {
    workers = new WorkerCount.Auto();
    return this;
  }

  public RunRequestMaker maxFailures(int value, MaxFailuresScope valueScope) {
    maxFailures = value;
    scope = valueScope;
    return this;
  }

  public RunRequestMaker override(int split, int value) {
    overrides = Map.of(split, value);
    return this;
  }

  public RunRequestMaker overrides(Map<Integer, Integer> value) {
    overrides = value;
    return this;
  }

  public RunRequestMaker budgetPolicy(BudgetPolicy value) {
    budgetPolicy = value;
    return this;
  }

  public RunRequestMaker suspended() {
    suspended = true;
    return this;
  }

  public RunRequest make() {
    return new RunRequest(
        "orders",
        new Source.Folder("."),
        new Build(Build.Tool.MAVEN, List.of(), Optional.empty(), Optional.empty()),
        new TestFilter(List.of(), List.of(), List.of(), List.of(), "serial"),
        12,
        maxConcurrentSplits,
        workers,
        maxFailures,
        scope,
        new WorkerResources(500, 512L << 20, List.of()),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        overrides,
        Isolation.SHARED,
        budgetPolicy,
        new Retries(3, 0),
        new ReportRequest(Set.of(), Map.of()),
        suspended,
        Optional.empty());
  }
}
