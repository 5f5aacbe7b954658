package dev.coveragerun.operator.core.run;

/** What happens when more is asked for than the machine carries. */
public enum BudgetPolicy {
  WARN,
  ENFORCE,
  OFF
}
