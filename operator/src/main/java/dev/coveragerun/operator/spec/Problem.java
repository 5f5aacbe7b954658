package dev.coveragerun.operator.spec;

/**
 * One thing that is wrong with what a user said, told to that user.
 *
 * @param path where: a field with its line ({@code spec.splits (line 7)}), an option, a variable or
 *     a file
 * @param message what is wrong, as the rest of a sentence after the colon
 * @param hint what to do about it; empty when the message says it all
 */
public record Problem(String path, String message, String hint) {
  /** The whole of it on one line. */
  public String text() {
    return path + ": " + message + (hint.isEmpty() ? "" : "; " + hint);
  }
}
