package dev.coveragerun.runner.coverage;

import java.util.Locale;

/** How many items were covered and missed; both 0 or more. */
public record Counter(long covered, long missed) {
  public static final Counter NONE = new Counter(0, 0);

  public Counter plus(Counter other) {
    return new Counter(covered + other.covered, missed + other.missed);
  }

  public long total() {
    return covered + missed;
  }

  /**
   * The share covered, cut (not rounded) to one decimal, so that 100.0 % means all; {@code n/a}
   * when there is nothing to cover.
   */
  public String percent() {
    if (total() == 0) {
      return "n/a";
    }
    long tenths = covered * 1000 / total();
    return String.format(Locale.ROOT, "%d.%d %%", tenths / 10, tenths % 10);
  }

  /** From 0 to 1; 1 when there is nothing to cover. For widths and rates, not for people. */
  public double ratio() {
    return total() == 0 ? 1 : (double) covered / total();
  }
}
