package dev.coveragerun.operator.core.budget;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.WorkerCount;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a run may use at once, every number known.
 *
 * @param splits of the plan, at least 1
 * @param concurrentSplits that may run at once, at least 1
 * @param workersPerSplit worker JVMs of a split that is not overridden, at least 1
 * @param splitOverrides split, from 1, to its own number of workers
 * @param workerMemoryBytes of one worker JVM
 */
public record Budget(
    int splits,
    int concurrentSplits,
    int workersPerSplit,
    Map<Integer, Integer> splitOverrides,
    long workerMemoryBytes) {
  public Budget {
    splitOverrides = Collections.unmodifiableMap(new TreeMap<>(splitOverrides));
  }

  /** What a request asks for; {@code auto} is what this machine carries. */
  public static Budget of(RunRequest request, MachineCapacity machine) {
    long workerBytes = request.worker().memoryBytes();
    int concurrent = Math.min(request.maxConcurrentSplits(), request.splits());
    int workers =
        request.workersPerSplit() instanceof WorkerCount.Fixed fixed
            ? fixed.workers()
            : BudgetAdvisor.workersPerSplit(machine, workerBytes, concurrent);
    return new Budget(request.splits(), concurrent, workers, request.splitOverrides(), workerBytes);
  }

  /**
   * @param split from 1
   */
  public int workersOf(int split) {
    return splitOverrides.getOrDefault(split, workersPerSplit);
  }

  /** Worker JVMs alive at the worst moment: when the splits that have most of them meet. */
  public int peakWorkers() {
    return IntStream.rangeClosed(1, splits)
        .mapToObj(this::workersOf)
        .sorted(Comparator.reverseOrder())
        .limit(concurrentSplits)
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** The request with these numbers in place of its own; none of them is {@code auto} any more. */
  public RunRequest applyTo(RunRequest request) {
    return request.withBudget(
        concurrentSplits, new WorkerCount.Fixed(workersPerSplit), splitOverrides);
  }

  /** The same with less of everything, so that at most so many workers meet. */
  Budget within(int limit) {
    if (peakWorkers() <= limit) {
      return this;
    }
    Shape shape = new Shape(concurrentSplits, workersPerSplit).within(limit);
    int most = limit / shape.splits();
    Map<Integer, Integer> overrides = new TreeMap<>(splitOverrides);
    overrides.replaceAll((split, workers) -> Math.min(workers, most));
    return new Budget(splits, shape.splits(), shape.workers(), overrides, workerMemoryBytes);
  }
}
