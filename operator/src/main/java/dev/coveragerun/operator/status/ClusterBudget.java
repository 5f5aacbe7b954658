package dev.coveragerun.operator.status;

import dev.coveragerun.operator.core.budget.BudgetReport;

/**
 * What the run may use, held against the nodes its pods could land on.
 *
 * @param cpuCapacity allocatable CPU cores of these nodes together
 */
public record ClusterBudget(BudgetReport report, int cpuCapacity) {
  /** The seed's rule of thumb: 2 × CPU cores. */
  int workerLimit() {
    return 2 * cpuCapacity;
  }
}
