package dev.coveragerun.runner.discover;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.TestClass;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import dev.coveragerun.runner.run.Inquiry;
import dev.coveragerun.runner.run.WorkerProcess;
import dev.coveragerun.runner.run.WorkerSettings;
import dev.coveragerun.runner.run.WorkerStartException;
import dev.coveragerun.runner.run.WorkerStarter;
import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the test classes as surefire would: class files by its patterns, then a JVM of each test
 * run asks the JUnit Platform, class by class, whether it holds tests.
 */
public final class TestDiscovery {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private TestDiscovery() {}

  /**
   * @param settings its filter narrows what the build selects
   * @param log one line for each test run
   * @throws DiscoveryException when a folder, a pattern, or a JVM makes an answer impossible
   */
  public static TestInventory discover(
      Project project, WorkerSettings settings, Consumer<String> log)
      throws DiscoveryException, InterruptedException {
    WorkerStarter starter;
    try {
      starter = new WorkerStarter(settings);
    } catch (IOException e) {
      throw new DiscoveryException(
          "The scratch folder " + settings.scratch() + " takes no files: " + e.getMessage(), e);
    }
    List<TestClass> classes = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Module module : project.modules()) {
      for (TestRun testRun : module.testRuns()) {
        ClassScan scan = scan(testRun, settings);
        List<TestClass> found = new ArrayList<>();
        if (!scan.candidates().isEmpty()) {
          ask(starter, testRun, scan, found, problems);
        }
        log.accept(
            String.format(
                Locale.ROOT,
                "%s: %d test classes among %d candidates",
                testRun.id(),
                found.size(),
                scan.candidates().size()));
        classes.addAll(found);
      }
    }
    classes.sort(Comparator.comparing(TestClass::ref));
    return new TestInventory(classes, problems);
  }

  private static ClassScan scan(TestRun testRun, WorkerSettings settings)
      throws DiscoveryException {
    try {
      return ClassScan.of(testRun, settings.filter());
    } catch (IOException | IllegalArgumentException e) {
      throw new DiscoveryException(
          "The test classes of " + testRun.id() + " cannot be listed: " + e.getMessage(), e);
    }
  }

  private static void ask(
      WorkerStarter starter,
      TestRun testRun,
      ClassScan scan,
      List<TestClass> found,
      List<String> problems)
      throws DiscoveryException, InterruptedException {
    try {
      WorkerProcess worker = starter.start(testRun, 1, false);
      Optional<String> problem =
          new Inquiry(worker, PATIENCE)
              .ask(scan.candidates(), candidate -> take(testRun, scan, candidate, found, problems));
      if (problem.isPresent()) {
        throw new DiscoveryException(
            "While the tests of " + testRun.id() + " were listed, " + problem.get());
      }
    } catch (WorkerStartException e) {
      throw new DiscoveryException(
          "The JVM that lists the tests did not start. " + e.getMessage(), e);
    }
  }

  private static void take(
      TestRun testRun,
      ClassScan scan,
      Event.Candidate candidate,
      List<TestClass> found,
      List<String> problems) {
    boolean broken = !candidate.problem.isEmpty();
    if (broken) {
      problems.add(testRun.id() + ": " + candidate.className + ": " + candidate.problem);
    }
    if (broken || candidate.tests > 0) {
      found.add(
          new TestClass(
              new ClassRef(testRun.id(), candidate.className),
              Math.max(1, candidate.tests),
              scan.bytes(candidate.className),
              Set.copyOf(candidate.tags)));
    }
  }
}
