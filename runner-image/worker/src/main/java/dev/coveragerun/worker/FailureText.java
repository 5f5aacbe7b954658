package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A throwable as bounded text. The user's own code runs in {@code getMessage} and {@code
 * printStackTrace}; whatever it does, a text comes back.
 */
final class FailureText {
  private static final int MAX_MESSAGE = 16 << 10;
  private static final int MAX_STACK = 128 << 10;

  private FailureText() {}

  static Failure of(Throwable throwable) {
    return new Failure(
        throwable.getClass().getName(), bounded(message(throwable), MAX_MESSAGE), stack(throwable));
  }

  private static String message(Throwable throwable) {
    try {
      String message = throwable.getMessage();
      return message == null ? "" : message;
    } catch (Throwable e) {
      return "(getMessage() threw " + e.getClass().getName() + ")";
    }
  }

  private static String stack(Throwable throwable) {
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      throwable.printStackTrace(writer);
    } catch (Throwable e) {
      return throwable.getClass().getName()
          + "\n(printStackTrace() threw "
          + e.getClass().getName()
          + ")";
    }
    return bounded(text.toString(), MAX_STACK);
  }

  /** Head and tail: the failure itself and its last cause. */
  private static String bounded(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int half = max / 2;
    return text.substring(0, half)
        + "\n[… "
        + (text.length() - 2 * half)
        + " characters left out …]\n"
        + text.substring(text.length() - half);
  }
}
