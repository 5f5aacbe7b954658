package dev.coveragerun.worker.protocol;

import java.io.IOException;

/** How surefire would count a test. */
public enum TestStatus {
  PASSED,
  /** An {@link AssertionError}. */
  FAILED,
  /** Any other throwable. */
  ERROR,
  SKIPPED;

  void write(FrameOutput out) {
    out.integer(ordinal());
  }

  static TestStatus read(FrameInput in) throws IOException {
    int index = in.integer();
    TestStatus[] all = values();
    if (index < 0 || index >= all.length) {
      throw new IOException("No test status has number " + index);
    }
    return all[index];
  }
}
