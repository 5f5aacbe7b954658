package dev.coveragerun.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long test classes took in earlier runs.
 *
 * @param seconds the last measurements of each class, oldest first, at most {@link #KEPT}
 */
public record Timings(Map<ClassRef, List<Double>> seconds) {
  /** Enough for a median that one slow machine does not move. */
  public static final int KEPT = 5;

  public Timings {
    var copy = new TreeMap<ClassRef, List<Double>>();
    seconds.forEach((ref, measured) -> copy.put(ref, last(measured.stream())));
    seconds = Map.copyOf(copy);
  }

  public static Timings none() {
    return new Timings(Map.of());
  }

  /** The median of what was measured; empty when nothing usable was. */
  public OptionalDouble estimateSeconds(ClassRef ref) {
    List<Double> sorted =
        seconds.getOrDefault(ref, List.of()).stream().filter(Timings::usable).sorted().toList();
    if (sorted.isEmpty()) {
      return OptionalDouble.empty();
    }
    int middle = sorted.size() / 2;
    return OptionalDouble.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  /** These timings and one more measurement; the oldest goes when there are too many. */
  public Timings with(ClassRef ref, double measuredSeconds) {
    var more = new TreeMap<>(seconds);
    more.put(
        ref,
        last(
            Stream.concat(
                seconds.getOrDefault(ref, List.of()).stream(), Stream.of(measuredSeconds))));
    return new Timings(more);
  }

  private static List<Double> last(Stream<Double> measured) {
    List<Double> all = measured.toList();
    return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }

  private static boolean usable(double value) {
    return Double.isFinite(value) && value > 0;
  }
}
