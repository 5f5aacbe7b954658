package dev.coveragerun.runner.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long test classes took in the last runs.
 *
 * @param seconds at most {@value #KEPT} measurements a class, oldest first
 */
public record Timings(Map<ClassRef, List<Double>> seconds) {
  /** Enough for a median that one slow machine does not move. */
  public static final int KEPT = 5;

  public Timings {
    Map<ClassRef, List<Double>> copy = new HashMap<>();
    seconds.forEach((ref, values) -> copy.put(ref, List.copyOf(values)));
    seconds = Map.copyOf(copy);
  }

  public static Timings none() {
    return new Timings(Map.of());
  }

  /** The median of what was measured; values that cannot be durations are passed over. */
  public OptionalDouble estimateSeconds(ClassRef ref) {
    double[] sorted =
        seconds.getOrDefault(ref, List.of()).stream()
            .mapToDouble(Double::doubleValue)
            .filter(value -> Double.isFinite(value) && value >= 0)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }

  /** These timings and one measurement more; the oldest beyond {@value #KEPT} is dropped. */
  public Timings with(ClassRef ref, double measuredSeconds) {
    List<Double> values = new ArrayList<>(seconds.getOrDefault(ref, List.of()));
    values.add(measuredSeconds);
    Map<ClassRef, List<Double>> all = new HashMap<>(seconds);
    all.put(ref, values.subList(Math.max(0, values.size() - KEPT), values.size()));
    return new Timings(all);
  }
}
