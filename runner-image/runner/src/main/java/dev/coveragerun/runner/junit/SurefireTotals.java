package dev.coveragerun.runner.junit;

import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.worker.protocol.TestStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts tests as surefire's last line does ({@code DefaultReporterFactory.mergeTestHistoryResult}
 * without reruns): entries of one class and name are one test when any of them failed or when all
 * were skipped, and as many as passed otherwise.
 */
final class SurefireTotals {
  private final Map<String, Runs> runs = new HashMap<>();

  void add(String key, TestStatus status) {
    runs.computeIfAbsent(key, k -> new Runs()).add(status);
  }

  TestCounts counts() {
    return runs.values().stream().map(Runs::counts).reduce(TestCounts.NONE, TestCounts::plus);
  }

  private static final class Runs {
    private int passed;
    private boolean failed;
    private boolean error;

    void add(TestStatus status) {
      passed += status == TestStatus.PASSED ? 1 : 0;
      failed |= status == TestStatus.FAILED;
      error |= status == TestStatus.ERROR;
    }

    TestCounts counts() {
      if (error) {
        return new TestCounts(1, 0, 1, 0);
      }
      if (failed) {
        return new TestCounts(1, 1, 0, 0);
      }
      return passed > 0 ? new TestCounts(passed, 0, 0, 0) : new TestCounts(1, 0, 0, 1);
    }
  }
}
