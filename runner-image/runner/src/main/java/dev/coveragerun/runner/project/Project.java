package dev.coveragerun.runner.project;

import java.util.List;
import java.util.Optional;

/**
 * The user's build as it is after test-compile: what {@code project.json} on the volume holds.
 *
 * @param schemaVersion 1
 * @param root absolute path of the source folder
 * @param buildTool {@code Maven} or {@code None}
 * @param modules in build order; one without test runs still counts for coverage
 */
public record Project(int schemaVersion, String root, String buildTool, List<Module> modules) {
  public static final int SCHEMA_VERSION = 1;

  public Project {
    modules = List.copyOf(modules);
  }

  /** The test run with this id, over all modules. */
  public Optional<TestRun> testRun(String id) {
    return modules.stream()
        .flatMap(module -> module.testRuns().stream())
        .filter(run -> run.id().equals(id))
        .findFirst();
  }
}
