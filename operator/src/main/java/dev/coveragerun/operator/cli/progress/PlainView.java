package dev.coveragerun.operator.cli.progress;

import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.TestCounts;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A line for each thing that a reader of a CI log wants to know. */
final class PlainView implements ProgressView {
  private final ProgressState state;
  private final PrintWriter out;
  private final Map<Integer, Double> estimates = new HashMap<>();

  PlainView(ProgressState state, PrintWriter out) {
    this.state = state;
    this.out = out;
  }

  @Override
  public void planned(SplitPlan plan) {
    for (Split split : plan.splits()) {
      estimates.put(split.number(), split.estimatedSeconds());
    }
  }

  @Override
  public void said(String line) {
    line(line);
  }

  @Override
  public void splitStarted(int split, int attempt, int workers) {
    String again = attempt == 1 ? "" : ", attempt " + attempt;
    line(
        "split "
            + split
            + " started with "
            + workers
            + (workers == 1 ? " worker" : " workers")
            + again);
  }

  @Override
  public void testFailed(int split, String test, String message) {
    line(PlainText.failure(split, test, message));
  }

  @Override
  public void splitFinished(int split, TestCounts counts, double seconds) {
    ProgressSnapshot now = state.snapshot();
    line(
        String.format(
            Locale.ROOT,
            "split %d finished: %d tests, %d failed, %.1f s (estimated %.1f s); %d/%d splits",
            split,
            counts.total(),
            counts.failed(),
            seconds,
            estimates.getOrDefault(split, 0.0),
            now.splitsFinished(),
            now.splitsPlanned()));
  }

  @Override
  public void splitFailed(int split, String message) {
    line("split " + split + " failed: " + PlainText.oneLine(message));
  }

  @Override
  public void close() {}

  private void line(String text) {
    synchronized (out) {
      out.println("[" + BarLine.clock(state.snapshot().elapsedSeconds()) + "] " + text);
      out.flush();
    }
  }
}
