package dev.coveragerun.api.v1alpha1;

/** The conditions of a run, in the order in which they are reached. */
public final class ConditionType {
  public static final String ACCEPTED = "Accepted";
  public static final String BUDGET_WITHIN_CAPACITY = "BudgetWithinCapacity";
  public static final String PREPARED = "Prepared";
  public static final String SPLITS_FINISHED = "SplitsFinished";
  public static final String COVERAGE_COMPLETE = "CoverageComplete";
  public static final String MERGED = "Merged";
  public static final String PUBLISHED = "Published";
  public static final String SUCCEEDED = "Succeeded";
  public static final String FINISHED = "Finished";
  public static final String SUSPENDED = "Suspended";

  private ConditionType() {}
}
