package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Finds tests in classes and runs them, one class for each execution of the launcher. */
final class TestSession {
  private final Connection connection;
  private final OutputCapture output;
  private final CoverageAgent agent;
  private final boolean providerCounts;
  private final Requests requests;
  private final LauncherHandle handle;
  private final TestNumbers numbers = new TestNumbers();

  TestSession(
      Command.Setup setup, Connection connection, OutputCapture output, CoverageAgent agent) {
    this.connection = connection;
    this.output = output;
    this.agent = agent;
    this.providerCounts = setup.providerCounts;
    this.requests = new Requests(setup.selection);
    this.handle = LauncherHandle.open();
  }

  void discover(List<String> classNames) throws IOException {
    for (String className : classNames) {
      connection.send(discover(className));
    }
    output.flush();
    connection.send(new Event.Discovered());
  }

  /** A class that cannot be looked at is a candidate with a problem: it must not get lost. */
  private Event.Candidate discover(String className) {
    Set<String> tags = new TreeSet<>();
    try {
      Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      TestPlan plan = handle.launcher().discover(requests.of(className));
      int tests = 0;
      if (plan.containsTests()) {
        for (TestIdentifier root : plan.getRoots()) {
          for (TestIdentifier test : plan.getDescendants(root)) {
            test.getTags().stream().map(TestTag::getName).forEach(tags::add);
            tests += test.isTest() ? 1 : 0;
          }
        }
        tests = Math.max(tests, 1);
      }
      return new Event.Candidate(className, tests, tags, "");
    } catch (Throwable e) {
      Failure failure = FailureText.of(e);
      return new Event.Candidate(className, 0, tags, failure.type + ": " + failure.message);
    }
  }

  void run(String className) throws IOException {
    agent.begin(className);
    RunEvents events = new RunEvents(connection, output, numbers, providerCounts);
    long start = System.nanoTime();
    try {
      handle.launcher().execute(requests.of(className), events);
    } catch (Throwable e) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      TestName name = new TestName(className, className, "initializationError", className);
      connection.send(
          new Event.TestEnded(0, name, TestStatus.ERROR, millis, "", FailureText.of(e)));
    }
    output.enter(0);
    agent.send();
    connection.send(new Event.ClassEnded(className));
  }

  void saveCoverage() throws IOException {
    agent.send();
    connection.send(new Event.Saved());
  }

  void close() {
    try {
      handle.close();
    } catch (Throwable e) {
      System.err.println(FailureText.of(e).stackTrace);
    }
  }
}
