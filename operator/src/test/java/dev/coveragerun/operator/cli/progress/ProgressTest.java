package dev.coveragerun.operator.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.local.RunListener;
import dev.coveragerun.operator.local.RunListeners;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.plan.SplitPlan.EstimateSource;
import dev.coveragerun.runner.run.TestCounts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final ClassRef SLOW = new ClassRef("m", "Slow");
  private static final ClassRef QUICK = new ClassRef("m", "Quick");
  private final AtomicLong nanos = new AtomicLong();
  private final ProgressState state = new ProgressState(nanos::get);
  private final StringWriter text = new StringWriter();

  @Test
  void theTimeLeftIsWhatTheRestTakesAtTheSpeedSoFar() {
    state.planned(plan());
    state.classStarted(1, SLOW);
    seconds(30);
    state.classFinished(1, SLOW, new TestCounts(4, 1, 0, 0), 30);

    assertThat(state.snapshot().fraction()).isEqualTo(0.75);
    assertThat(state.snapshot().remainingSeconds()).hasValue(10);
  }

  @Test
  void nothingIsSaidOfTheTimeLeftBeforeAnythingEnded() {
    state.planned(plan());
    seconds(5);

    assertThat(state.snapshot().remainingSeconds()).isEmpty();
  }

  @Test
  void theBarNamesSplitsTestsFailuresAndWorkersAndFitsTheTerminal() {
    state.planned(plan());
    state.classStarted(1, SLOW);
    state.testFinished(1);
    state.testFailed(1, "Slow.a", "");

    String line = BarLine.of(state.snapshot(), 200);

    assertThat(line).contains("0/2 splits", "1 tests", "1 failed", "1 workers busy");
    assertThat(BarLine.of(state.snapshot(), 20)).hasSize(20);
  }

  @Test
  void plainLinesTellFailuresAndEndedSplitsWithTheirEstimate() {
    RunListener view = listening(ProgressMode.plain);
    view.planned(plan());
    view.testFailed(1, "OrderTest.total", "expected 3 but was 4\nat OrderTest:7");
    seconds(12);
    view.splitFinished(1, new TestCounts(9, 1, 0, 0), 12);

    assertThat(text.toString())
        .contains("FAILED OrderTest.total (split 1): expected 3 but was 4\n")
        .contains("[0:12] split 1 finished: 9 tests, 1 failed, 12.0 s (estimated 30.0 s); 1/2");
  }

  @Test
  void aTestsNameCannotSteerTheTerminal() {
    RunListener view = listening(ProgressMode.plain);
    view.testFailed(1, "evil\u001b[2J\u202Ename", "\u001b]0;owned\u0007");

    assertThat(text.toString()).doesNotContain("\u001b", "\u0007", "\u202E");
  }

  private RunListener listening(ProgressMode mode) {
    return new RunListeners(List.of(state, mode.view(state, new PrintWriter(text, true), 80)));
  }

  private void seconds(long count) {
    nanos.addAndGet(count * 1_000_000_000L);
  }

  private static SplitPlan plan() {
    return new SplitPlan(
        1,
        2,
        EstimateSource.Timings,
        "hash",
        List.of(
            new Split(1, List.of(new PlannedClass(SLOW, false, 30))),
            new Split(2, List.of(new PlannedClass(QUICK, false, 10)))));
  }
}
