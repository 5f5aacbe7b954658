package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.TestCounts;
import java.util.List;

/** Tells several listeners, in their order. */
public record RunListeners(List<RunListener> all) implements RunListener {
  public RunListeners {
    all = List.copyOf(all);
  }

  @Override
  public void outlook(RunOutlook outlook) {
    all.forEach(each -> each.outlook(outlook));
  }

  @Override
  public void said(String line) {
    all.forEach(each -> each.said(line));
  }

  @Override
  public void planned(SplitPlan plan) {
    all.forEach(each -> each.planned(plan));
  }

  @Override
  public void splitStarted(int split, int attempt, int workers) {
    all.forEach(each -> each.splitStarted(split, attempt, workers));
  }

  @Override
  public void classStarted(int split, ClassRef ref) {
    all.forEach(each -> each.classStarted(split, ref));
  }

  @Override
  public void testFailed(int split, String test, String message) {
    all.forEach(each -> each.testFailed(split, test, message));
  }

  @Override
  public void testFinished(int split) {
    all.forEach(each -> each.testFinished(split));
  }

  @Override
  public void classFinished(int split, ClassRef ref, TestCounts counts, double seconds) {
    all.forEach(each -> each.classFinished(split, ref, counts, seconds));
  }

  @Override
  public void splitFinished(int split, TestCounts counts, double seconds) {
    all.forEach(each -> each.splitFinished(split, counts, seconds));
  }

  @Override
  public void splitFailed(int split, String message) {
    all.forEach(each -> each.splitFailed(split, message));
  }
}
