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
    out.text(name());
  }

  static TestStatus read(FrameInput in) throws IOException {
    String name = in.text();
    try {
      return valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("There is no test status " + name, e);
    }
  }
}
