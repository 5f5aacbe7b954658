package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.runner.discover.DiscoveryException;
import dev.coveragerun.runner.discover.TestDiscovery;
import dev.coveragerun.runner.discover.TestInventory;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.plan.SplitPlanner;
import dev.coveragerun.runner.plan.Timings;
import dev.coveragerun.runner.prepare.BuildRequest;
import dev.coveragerun.runner.prepare.BuildTool;
import dev.coveragerun.runner.prepare.PrepareException;
import dev.coveragerun.runner.prepare.Preparer;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.run.CompiledClasses;
import dev.coveragerun.runner.run.CoverageIncludes;
import dev.coveragerun.runner.run.TestFilter;
import dev.coveragerun.runner.run.WorkerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds the project, finds its tests and plans them; changes nothing that an earlier run left. */
final class LocalPreparation {
  private LocalPreparation() {}

  /** What the splits need to run. */
  record Prepared(Project project, SplitPlan plan, WorkerSettings settings) {}

  /**
   * @param source the project's folder
   * @param output existing; the build's log goes there
   * @param scratch existing; for files of the workers
   */
  static Prepared prepare(
      RunRequest request,
      Path source,
      Path output,
      Path scratch,
      Timings timings,
      Consumer<String> log)
      throws StepFailedException {
    try {
      Project project = build(request, source, output, log);
      WorkerSettings settings = settings(request, project, scratch);
      log.accept("finding the tests of " + count(project.modules().size(), "module"));
      TestInventory inventory = TestDiscovery.discover(project, settings, log);
      inventory.problems().forEach(log);
      if (inventory.classes().isEmpty()) {
        throw failed(
            "NoTestsFound",
            "there are no tests to run in "
                + source
                + "; check tests.include and the build's own surefire settings",
            Failure.Kind.INPUT,
            null);
      }
      SplitPlan plan =
          SplitPlanner.plan(
              inventory.classes(), request.splits(), request.tests().serialTag(), timings);
      return new Prepared(project, plan, settings);
    } catch (PrepareException e) {
      boolean input = e.kind() == PrepareException.Kind.InputWrong;
      throw failed(
          "BuildFailed",
          e.getMessage(),
          input ? Failure.Kind.INPUT : Failure.Kind.INFRASTRUCTURE,
          e);
    } catch (DiscoveryException e) {
      throw failed("DiscoveryFailed", e.getMessage(), Failure.Kind.INPUT, e);
    } catch (IOException e) {
      throw failed(
          "PrepareFailed",
          "prepare could not read or write a file: " + e.getMessage(),
          Failure.Kind.INFRASTRUCTURE,
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Cancelled", "cancelled while preparing", Failure.Kind.INFRASTRUCTURE, e);
    }
  }

  private static Project build(RunRequest request, Path source, Path output, Consumer<String> log)
      throws PrepareException, InterruptedException, StepFailedException {
    BuildRequest build =
        new BuildRequest(
            source,
            tool(request),
            request.build().args(),
            Optional.empty(),
            output,
            BuildRequest.DEFAULT_DEADLINE);
    return Preparer.ofClassPath(Distribution.platformJars()).prepare(build, log);
  }

  private static BuildTool tool(RunRequest request) throws StepFailedException {
    return switch (request.build().tool()) {
      case MAVEN -> BuildTool.Maven;
      case NONE -> BuildTool.None;
      case GRADLE ->
          throw failed(
              "UnsupportedBuildTool",
              "spec.build.tool: Gradle cannot be built yet; compile it yourself and set spec.build.tool=None",
              Failure.Kind.INPUT,
              null);
    };
  }

  private static WorkerSettings settings(RunRequest request, Project project, Path scratch)
      throws IOException {
    return new WorkerSettings(
        request.worker().memoryBytes(),
        request.worker().jvmArgs(),
        Optional.of(request.testTimeout()),
        CoverageIncludes.of(CompiledClasses.in(classDirectories(project))),
        new TestFilter(
            request.tests().include(),
            request.tests().exclude(),
            request.tests().tags(),
            request.tests().excludeTags()),
        WorkerSettings.START_TIMEOUT,
        scratch);
  }

  private static List<Path> classDirectories(Project project) {
    return project.modules().stream()
        .flatMap(module -> module.classDirectories().stream())
        .map(Path::of)
        .toList();
  }

  private static StepFailedException failed(
      String reason, String message, Failure.Kind kind, Exception cause) {
    return new StepFailedException(new Failure(reason, message, kind), cause);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
