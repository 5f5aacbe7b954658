package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.PlannedClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes of a split that wait for a worker, in the plan's order. Safe for several threads. */
final class ClassQueue {
  private final List<PlannedClass> waiting;

  ClassQueue(List<PlannedClass> classes) {
    this.waiting = new ArrayList<>(classes);
  }

  /**
   * The first class of that test run, else the first of all.
   *
   * @param testRun of the worker that asks, so that it can go on warm; empty when it has none
   */
  synchronized Optional<PlannedClass> next(String testRun) {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i).ref().testRun().equals(testRun)) {
        return Optional.of(waiting.remove(i));
      }
    }
    return Optional.of(waiting.remove(0));
  }

  /** Puts back what no worker could be had for. */
  synchronized void giveBack(PlannedClass planned) {
    waiting.add(0, planned);
  }
}
