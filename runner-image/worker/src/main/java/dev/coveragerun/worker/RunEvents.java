package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Decides what counts as a test, as surefire's {@code RunListenerAdapter} (3.5 and 3.6) does:
 *
 * <ul>
 *   <li>a test that ended; aborted by an assumption counts as skipped;
 *   <li>a container that failed, as one error or failure, however many tests it held;
 *   <li>each direct child of a skipped class; a skipped test or other container, once.
 * </ul>
 *
 * Before 3.6 surefire has providers of its own for JUnit 4 and TestNG. With {@code providerCounts}
 * their counting is brought back: an ignored JUnit 4 class is one skipped test, and so is one whose
 * {@code @BeforeClass} gave up by assumption; whatever fails under TestNG is a failure.
 */
final class RunEvents implements TestExecutionListener {
  private final Connection connection;
  private final OutputCapture output;
  private final TestNumbers numbers;
  private final boolean providerCounts;
  private final TestNames names = new TestNames();
  private final Map<String, Started> started = new ConcurrentHashMap<>();
  private final Set<String> suitesWithSuccess = ConcurrentHashMap.newKeySet();
  private volatile TestPlan plan;

  RunEvents(
      Connection connection, OutputCapture output, TestNumbers numbers, boolean providerCounts) {
    this.connection = connection;
    this.output = output;
    this.numbers = numbers;
    this.providerCounts = providerCounts;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    names.enter(test);
    long id = test.isTest() ? numbers.next() : 0;
    started.put(test.getUniqueId(), new Started(id, System.nanoTime()));
    if (test.isTest()) {
      output.enter(id);
      send(new Event.TestStarted(id, names.of(plan, test)));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case FAILED:
        Throwable cause = result.getThrowable().orElseGet(() -> new Error("failed, no reason"));
        report(test, failedOrError(test, cause), "", FailureText.of(cause));
        break;
      case ABORTED:
        if (test.isTest() || (isClass(test) && providerCounts && isVintage(test))) {
          Failure why = result.getThrowable().map(FailureText::of).orElse(Failure.NONE);
          report(test, TestStatus.SKIPPED, why.message, why);
        }
        break;
      default:
        if (test.isTest()) {
          report(test, TestStatus.PASSED, "", Failure.NONE);
        }
    }
    started.remove(test.getUniqueId());
    names.leave(test);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (isClass(test) && !(providerCounts && isVintage(test))) {
      for (TestIdentifier child : plan.getChildren(test)) {
        report(child, TestStatus.SKIPPED, reason, Failure.NONE);
      }
    } else {
      report(test, TestStatus.SKIPPED, reason, Failure.NONE);
    }
  }

  private void report(TestIdentifier test, TestStatus status, String reason, Failure failure) {
    Started begin = started.getOrDefault(test.getUniqueId(), Started.NEVER);
    long millis = begin == Started.NEVER ? 0 : (System.nanoTime() - begin.nanos) / 1_000_000;
    TestName name = names.of(plan, test);
    if (providerCounts && isVintage(test)) {
      // That provider knows no outermost class: a suite's tests go by their own.
      name = new TestName(name.className, name.className, name.name, name.displayName);
    }
    if (test.isContainer() && name.name.isEmpty() && status != TestStatus.SKIPPED) {
      boolean afterwards = suitesWithSuccess.contains(name.suite);
      name = name.named(afterwards ? "executionError" : "initializationError");
    }
    if (status == TestStatus.PASSED) {
      suitesWithSuccess.add(name.suite);
    }
    output.flush();
    send(
        new Event.TestEnded(begin.id, name, status, millis, reason == null ? "" : reason, failure));
    if (begin.id != 0) {
      output.enter(0);
    }
  }

  /**
   * Vintage packs several failures of one test into one; to surefire any error among them counts.
   */
  private TestStatus failedOrError(TestIdentifier test, Throwable cause) {
    if (providerCounts && test.getUniqueId().contains("[engine:testng]")) {
      return TestStatus.FAILED;
    }
    boolean several =
        providerCounts
            && isVintage(test)
            && cause.getClass().getName().equals("org.opentest4j.MultipleFailuresError");
    Stream<Throwable> causes = several ? Stream.of(cause.getSuppressed()) : Stream.of(cause);
    return causes.allMatch(AssertionError.class::isInstance) ? TestStatus.FAILED : TestStatus.ERROR;
  }

  private void send(Event event) {
    try {
      connection.send(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isClass(TestIdentifier test) {
    return test.isContainer() && test.getSource().filter(ClassSource.class::isInstance).isPresent();
  }

  private static boolean isVintage(TestIdentifier test) {
    return test.getUniqueId().contains("[engine:junit-vintage]");
  }

  private static final class Started {
    static final Started NEVER = new Started(0, 0);
    final long id;
    final long nanos;

    Started(long id, long nanos) {
      this.id = id;
      this.nanos = nanos;
    }
  }
}
