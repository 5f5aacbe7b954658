package dev.coveragerun.operator.core.budget;

import java.util.List;

/**
 * What suits a machine.
 *
 * @param maxConcurrentSplits at least 1
 * @param workersPerSplit at least 1
 * @param totalWorkers the product of the two
 * @param reasoning how it came to be, a sentence each
 */
public record Advice(
    int maxConcurrentSplits, int workersPerSplit, int totalWorkers, List<String> reasoning) {
  public Advice {
    reasoning = List.copyOf(reasoning);
  }
}
