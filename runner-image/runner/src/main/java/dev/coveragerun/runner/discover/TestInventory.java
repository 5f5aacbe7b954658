package dev.coveragerun.runner.discover;

import dev.coveragerun.runner.plan.TestClass;
import java.util.List;

/**
 * The test classes of a project, as surefire would find them.
 *
 * @param classes in the order of {@code ClassRef}
 * @param problems for people: classes that could not be looked at; they are in {@code classes},
 *     where they will run and fail as they would under surefire
 */
public record TestInventory(List<TestClass> classes, List<String> problems) {
  public TestInventory {
    classes = List.copyOf(classes);
    problems = List.copyOf(problems);
  }
}
