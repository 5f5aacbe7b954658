package dev.coveragerun.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many splits each test run gets: one, then every further split to the test run whose splits
 * are longest on average (the method of D'Hondt), never more than it has classes.
 */
final class SplitAllotment {
  private SplitAllotment() {}

  static Map<String, Integer> of(Map<String, List<PlannedClass>> byTestRun, int splits) {
    Map<String, Integer> shares = new TreeMap<>();
    byTestRun.keySet().forEach(run -> shares.put(run, 1));
    for (int given = shares.size(); given < splits; given++) {
      String longest = null;
      double longestSeconds = -1;
      for (Map.Entry<String, Integer> share : shares.entrySet()) {
        List<PlannedClass> classes = byTestRun.get(share.getKey());
        double average = seconds(classes) / share.getValue();
        if (share.getValue() < classes.size() && average > longestSeconds) {
          longest = share.getKey();
          longestSeconds = average;
        }
      }
      if (longest == null) {
        break;
      }
      shares.merge(longest, 1, Integer::sum);
    }
    return shares;
  }

  static double seconds(List<PlannedClass> classes) {
    return classes.stream().mapToDouble(PlannedClass::estimatedSeconds).sum();
  }
}
