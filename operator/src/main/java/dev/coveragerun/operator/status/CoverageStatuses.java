package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.CoverageStatus;
import dev.coveragerun.operator.observe.TerminationMessage.Counter;
import dev.coveragerun.operator.observe.TerminationMessage.Merged;
import dev.coveragerun.operator.observe.TerminationMessage.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Counters with their percentage, which never stands without what limits it. */
final class CoverageStatuses {
  private CoverageStatuses() {}

  /** Null when the merge told of no coverage. */
  static CoverageStatus of(Merged merged) {
    return merged
        .coverage()
        .map(
            coverage ->
                new CoverageStatus(
                    counter(coverage.line(), merged),
                    counter(coverage.branch(), merged),
                    counter(coverage.instruction(), merged)))
        .orElse(null);
  }

  private static CoverageStatus.Counter counter(Optional<Counter> counter, Merged merged) {
    return counter
        .map(
            said ->
                new CoverageStatus.Counter(said.covered(), said.missed(), percent(said, merged)))
        .orElse(null);
  }

  /** Rounded down, as the report does: only what is wholly covered is 100.0. */
  private static String percent(Counter counter, Merged merged) {
    long total = (long) counter.covered() + counter.missed();
    if (total == 0) {
      return null;
    }
    BigDecimal percent =
        BigDecimal.valueOf(counter.covered())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(total), 1, RoundingMode.DOWN);
    return merged.verdict() == Verdict.COMPLETE
        ? percent.toPlainString()
        : percent.toPlainString() + " PARTIAL " + merged.completeness();
  }
}
