package dev.coveragerun.runner.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;

/** JaCoCo's six counters of a class, package, module or project. */
public record CoverageTotals(
    Counter instruction,
    Counter branch,
    Counter line,
    Counter complexity,
    Counter method,
    @JsonProperty("class") Counter classes) {
  public static final CoverageTotals NONE =
      new CoverageTotals(
          Counter.NONE, Counter.NONE, Counter.NONE, Counter.NONE, Counter.NONE, Counter.NONE);

  public static CoverageTotals of(ICoverageNode node) {
    return new CoverageTotals(
        counter(node.getInstructionCounter()),
        counter(node.getBranchCounter()),
        counter(node.getLineCounter()),
        counter(node.getComplexityCounter()),
        counter(node.getMethodCounter()),
        counter(node.getClassCounter()));
  }

  public CoverageTotals plus(CoverageTotals other) {
    return new CoverageTotals(
        instruction.plus(other.instruction),
        branch.plus(other.branch),
        line.plus(other.line),
        complexity.plus(other.complexity),
        method.plus(other.method),
        classes.plus(other.classes));
  }

  private static Counter counter(ICounter counter) {
    return new Counter(counter.getCoveredCount(), counter.getMissedCount());
  }
}
