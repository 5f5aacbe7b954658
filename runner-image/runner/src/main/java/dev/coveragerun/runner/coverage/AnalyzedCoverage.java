package dev.coveragerun.runner.coverage;

import java.util.List;
import java.util.Set;

/**
 * The merged coverage laid over the project's class files.
 *
 * @param modules in the project's order
 * @param mismatches classes of the project that ran with bytes found nowhere in the build
 * @param mismatchedSplits splits in which they did
 * @param unreadable class files that could not be analysed
 */
public record AnalyzedCoverage(
    List<ModuleCoverage> modules,
    List<String> mismatches,
    Set<Integer> mismatchedSplits,
    List<String> unreadable) {
  public CoverageTotals totals() {
    return modules.stream()
        .map(ModuleCoverage::totals)
        .reduce(CoverageTotals.NONE, CoverageTotals::plus);
  }
}
