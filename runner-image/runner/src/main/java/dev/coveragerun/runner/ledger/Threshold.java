package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.coverage.Counter;
import java.math.BigDecimal;

/**
 * A lower bound on coverage, held against what was measured.
 *
 * @param counter {@code line} or {@code branch}
 * @param requiredPercent from 0 to 100
 * @param actual what the merge counted
 */
public record Threshold(String counter, double requiredPercent, Counter actual, Outcome outcome) {
  /** Whether the bound holds. */
  public enum Outcome {
    Met,
    Missed,
    /** Below the bound, but with coverage missing: the whole could still be above it. */
    Undecided
  }

  /**
   * @param whole nothing is missing from the coverage; what is met in part is met in whole, what is
   *     missed in part is not known
   */
  public static Threshold check(
      String counter, double requiredPercent, Counter actual, boolean whole) {
    boolean met =
        BigDecimal.valueOf(actual.covered())
                .movePointRight(2)
                .compareTo(
                    BigDecimal.valueOf(requiredPercent)
                        .multiply(BigDecimal.valueOf(actual.total())))
            >= 0;
    Outcome outcome = met ? Outcome.Met : whole ? Outcome.Missed : Outcome.Undecided;
    return new Threshold(counter, requiredPercent, actual, outcome);
  }

  /** {@code "line 71.2 % < 75 %"}. */
  public String describe() {
    String required =
        BigDecimal.valueOf(requiredPercent).stripTrailingZeros().toPlainString() + " %";
    String sign = outcome == Outcome.Met ? " ≥ " : " < ";
    return counter + " " + actual.percent() + sign + required;
  }
}
