package dev.coveragerun.runner.compare;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The counters of one class, as a JaCoCo report has them.
 *
 * @param covered counter, such as {@code LINE}, to what is covered; counters of nothing are absent
 * @param missed likewise
 */
public record ClassCounters(Map<String, Integer> covered, Map<String, Integer> missed) {
  public ClassCounters {
    covered = Map.copyOf(covered);
    missed = Map.copyOf(missed);
  }

  /**
   * What differs from another build's counters of the same class: {@code LINE 12/3 against 11/4}.
   */
  String differences(ClassCounters other) {
    TreeMap<String, Integer> names = new TreeMap<>(covered);
    names.putAll(other.covered);
    return names.keySet().stream()
        .filter(name -> !text(name).equals(other.text(name)))
        .map(name -> name + " " + text(name) + " against " + other.text(name))
        .collect(Collectors.joining(", "));
  }

  private String text(String counter) {
    return covered.getOrDefault(counter, 0) + "/" + missed.getOrDefault(counter, 0);
  }
}
