package dev.coveragerun.operator.status;

import dev.coveragerun.operator.observe.PlainText;
import java.util.stream.Collectors;

/** The seed's resource warning on one line, as a status holds it. */
final class BudgetAdvice {
  private static final int MAX_LENGTH = 1024;

  private BudgetAdvice() {}

  static String text(ClusterBudget budget) {
    String lines =
        budget.report().warnings().stream().map(String::strip).collect(Collectors.joining(" "));
    return PlainText.of(lines, MAX_LENGTH);
  }
}
