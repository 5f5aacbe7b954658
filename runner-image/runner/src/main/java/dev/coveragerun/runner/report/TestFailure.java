package dev.coveragerun.runner.report;

/**
 * One test that did not pass, or a class that did not end.
 *
 * @param split where it ran
 * @param className binary name of the test class
 * @param test the test's name; empty when the class as a whole failed
 * @param kind {@code failure}, {@code error}, {@code crashed} or {@code timedOut}
 * @param message one line or more, cut when long; may be empty
 * @param stack cut when long; may be empty
 */
public record TestFailure(
    int split, String className, String test, String kind, String message, String stack) {
  private static final int MESSAGE_LIMIT = 1_000;
  private static final int STACK_LIMIT = 16_000;

  public TestFailure {
    message = cut(message, MESSAGE_LIMIT);
    stack = cut(stack, STACK_LIMIT);
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + " …";
  }
}
