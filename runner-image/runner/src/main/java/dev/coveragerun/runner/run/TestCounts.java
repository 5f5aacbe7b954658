package dev.coveragerun.runner.run;

/** Tests as surefire counts them: {@code total} includes the other three. */
public record TestCounts(int total, int failures, int errors, int skipped) {
  public static final TestCounts NONE = new TestCounts(0, 0, 0, 0);

  public TestCounts plus(TestCounts other) {
    return new TestCounts(
        total + other.total,
        failures + other.failures,
        errors + other.errors,
        skipped + other.skipped);
  }

  public int passed() {
    return total - failures - errors - skipped;
  }

  /** What counts against {@code maxFailures}. */
  public int failed() {
    return failures + errors;
  }
}
