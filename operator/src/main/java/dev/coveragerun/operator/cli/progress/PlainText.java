package dev.coveragerun.operator.cli.progress;

/** Text of tests, made safe for a terminal and a log. */
final class PlainText {
  private static final int LONGEST = 300;

  private PlainText() {}

  /**
   * The first line, without control characters (a test's name must not steer the terminal), at most
   * 300 characters.
   */
  static String oneLine(String text) {
    String first = text.lines().findFirst().orElse("");
    StringBuilder safe = new StringBuilder();
    first
        .codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  static String failure(int split, String test, String message) {
    String detail = oneLine(message);
    return "FAILED "
        + oneLine(test)
        + " (split "
        + split
        + ")"
        + (detail.isEmpty() ? "" : ": " + detail);
  }
}
