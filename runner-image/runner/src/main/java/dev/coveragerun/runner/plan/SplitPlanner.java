package dev.coveragerun.runner.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Plans test classes into splits: longest first, each into the shortest split so far.
 *
 * <p>A test run (a module) has its splits to itself where there are enough of them, since a worker
 * JVM serves one test run and a fresh one costs 2 to 5 CPU-seconds on real suites. Serial classes
 * share one split, which holds nothing else when there is a choice.
 */
public final class SplitPlanner {
  private static final Comparator<PlannedClass> SLOWEST_FIRST =
      Comparator.comparingDouble(PlannedClass::estimatedSeconds)
          .reversed()
          .thenComparing(PlannedClass::ref);

  private SplitPlanner() {}

  /**
   * @param classes no class twice
   * @param splits at least 1; fewer come out when there are fewer classes
   * @param serialTag classes with this tag run alone
   */
  public static SplitPlan plan(
      List<TestClass> classes, int splits, String serialTag, Timings timings) {
    if (splits < 1) {
      throw new IllegalArgumentException("splits is " + splits + ", below 1");
    }
    ClassEstimator estimator = new ClassEstimator(timings, classes);
    List<PlannedClass> parallel = new ArrayList<>();
    List<PlannedClass> serial = new ArrayList<>();
    for (TestClass testClass : classes) {
      boolean alone = testClass.tags().contains(serialTag);
      double seconds = estimator.estimateSeconds(testClass);
      (alone ? serial : parallel).add(new PlannedClass(testClass.ref(), alone, seconds));
    }
    parallel.sort(SLOWEST_FIRST);
    serial.sort(SLOWEST_FIRST);

    boolean ownSplit = !serial.isEmpty() && splits > 1;
    List<List<PlannedClass>> contents = pack(parallel, ownSplit ? splits - 1 : splits);
    if (ownSplit || contents.isEmpty()) {
      contents.add(serial);
    } else {
      contents.get(0).addAll(serial);
    }
    List<Split> numbered =
        IntStream.range(0, contents.size())
            .filter(index -> !contents.get(index).isEmpty())
            .mapToObj(index -> new Split(index + 1, contents.get(index)))
            .toList();
    return new SplitPlan(
        SplitPlan.SCHEMA_VERSION, splits, estimator.source(), PlanHash.of(numbered), numbered);
  }

  private static List<List<PlannedClass>> pack(List<PlannedClass> slowestFirst, int splits) {
    Map<String, List<PlannedClass>> byTestRun = new TreeMap<>();
    for (PlannedClass next : slowestFirst) {
      byTestRun.computeIfAbsent(next.ref().testRun(), run -> new ArrayList<>()).add(next);
    }
    List<List<PlannedClass>> packed = new ArrayList<>();
    if (byTestRun.size() <= splits) {
      SplitAllotment.of(byTestRun, splits)
          .forEach((run, share) -> packed.addAll(fill(wrap(byTestRun.get(run)), share)));
    } else {
      packed.addAll(fill(byTestRun.values(), splits));
    }
    packed.forEach(classes -> classes.sort(SLOWEST_FIRST));
    return packed;
  }

  private static List<List<PlannedClass>> wrap(List<PlannedClass> classes) {
    return classes.stream().map(List::of).toList();
  }

  /**
   * Puts whole groups into {@code count} lists, the longest group first, each into the shortest
   * list.
   */
  private static List<List<PlannedClass>> fill(Collection<List<PlannedClass>> groups, int count) {
    List<List<PlannedClass>> lists = new ArrayList<>();
    IntStream.range(0, count).forEach(index -> lists.add(new ArrayList<>()));
    double[] seconds = new double[count];
    groups.stream()
        .sorted(Comparator.comparingDouble(SplitAllotment::seconds).reversed())
        .forEach(
            group -> {
              int shortest = 0;
              for (int index = 1; index < count; index++) {
                if (seconds[index] < seconds[shortest]) {
                  shortest = index;
                }
              }
              lists.get(shortest).addAll(group);
              seconds[shortest] += SplitAllotment.seconds(group);
            });
    return lists;
  }
}
