package dev.coveragerun.runner.junit;

import java.util.HashMap;
import java.util.Map;

/**
 * Output of the tests of one class until they end: for each test and stream the first and the last
 * 64 KiB, and less when the class has printed much already.
 */
final class TestOutput {
  private static final int MAX_PER_END = 64 << 10;
  private static final int MIN_PER_END = 1 << 10;
  private static final String GAP = "\n[… %d bytes left out …]\n";

  private final Map<Long, HeadTail[]> open = new HashMap<>();
  private long budgetBytes;

  /**
   * @param budgetBytes what the whole class may keep, roughly
   */
  TestOutput(long budgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  void append(long testId, boolean err, byte[] bytes) {
    HeadTail[] both = open.computeIfAbsent(testId, id -> new HeadTail[2]);
    int stream = err ? 1 : 0;
    if (both[stream] == null) {
      int perEnd = (int) Math.max(MIN_PER_END, Math.min(MAX_PER_END, budgetBytes / 4));
      both[stream] = new HeadTail(perEnd, perEnd);
    }
    both[stream].append(bytes, bytes.length);
  }

  /**
   * What the test wrote, with what was written outside of any test before it, as surefire has it.
   */
  Captured take(long testId) {
    HeadTail[] outside = open.remove(0L);
    HeadTail[] own = testId == 0 ? null : open.remove(testId);
    return new Captured(text(outside, 0) + text(own, 0), text(outside, 1) + text(own, 1));
  }

  private String text(HeadTail[] both, int stream) {
    if (both == null || both[stream] == null) {
      return "";
    }
    budgetBytes -= both[stream].keptBytes();
    return both[stream].text(GAP);
  }

  record Captured(String out, String err) {}
}
