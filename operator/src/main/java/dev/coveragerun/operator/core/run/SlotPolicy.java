package dev.coveragerun.operator.core.run;

import java.util.Comparator;
import java.util.List;

/**
 * Which splits start now: as many as there are free slots, slowest estimate first. A serial split
 * starts when nothing runs and nothing else waits, and then nothing starts beside it.
 */
final class SlotPolicy {
  private static final Comparator<SplitFact> SLOWEST_FIRST =
      Comparator.comparingDouble(SplitFact::estimatedSeconds)
          .reversed()
          .thenComparingInt(SplitFact::number);

  private SlotPolicy() {}

  /**
   * @param startable splits that wait, or whose retry is due
   * @param pending splits that will want a slot later; a serial split lets them go first
   */
  static List<SplitFact> next(
      List<SplitFact> running, List<SplitFact> startable, List<SplitFact> pending, int slots) {
    if (running.stream().anyMatch(SplitFact::serial)) {
      return List.of();
    }
    List<SplitFact> parallel =
        startable.stream()
            .filter(split -> !split.serial())
            .sorted(SLOWEST_FIRST)
            .limit(Math.max(0, slots - running.size()))
            .toList();
    boolean alone =
        running.isEmpty() && parallel.isEmpty() && pending.stream().allMatch(SplitFact::serial);
    return alone ? startable.stream().sorted(SLOWEST_FIRST).limit(1).toList() : parallel;
  }
}
