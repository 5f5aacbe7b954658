package dev.coveragerun.runner.plan;

import java.util.List;

/**
 * One split of the plan: the unit that runs as one Job.
 *
 * @param number from 1 to the number of splits
 * @param classes in the order to run them: slowest first, serial ones last; never empty
 */
public record Split(int number, List<PlannedClass> classes) {
  public Split {
    classes = List.copyOf(classes);
  }

  /** Whether every class in it is serial: such a split runs when nothing else does. */
  public boolean serial() {
    return classes.stream().allMatch(PlannedClass::serial);
  }

  public double estimatedSeconds() {
    return classes.stream().mapToDouble(PlannedClass::estimatedSeconds).sum();
  }
}
