package dev.coveragerun.runner.plan;

import java.util.List;

/**
 * Which split runs which class: written once as {@code plan.json} and never computed again during a
 * run.
 *
 * @param schemaVersion 1
 * @param requestedSplits what was asked for; {@code splits} is shorter when there are fewer classes
 * @param estimates where the estimates come from
 * @param hash hex SHA-256 over splits and classes: same hash, same plan
 * @param splits numbered from 1, without a gap
 */
public record SplitPlan(
    int schemaVersion,
    int requestedSplits,
    EstimateSource estimates,
    String hash,
    List<Split> splits) {
  public static final int SCHEMA_VERSION = 1;

  /** Where estimates come from: measured, measured in part, or a stated guess. */
  public enum EstimateSource {
    Timings,
    PartlyTimings,
    ClassSize
  }

  public SplitPlan {
    splits = List.copyOf(splits);
  }

  public List<ClassRef> classes() {
    return splits.stream()
        .flatMap(split -> split.classes().stream())
        .map(PlannedClass::ref)
        .sorted()
        .toList();
  }
}
