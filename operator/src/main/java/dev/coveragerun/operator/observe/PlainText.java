package dev.coveragerun.operator.observe;

/** Text from outside, made fit for a condition: no control characters, not too long. */
public final class PlainText {
  private PlainText() {}

  /**
   * @param maxLength in characters, of which the last three are dots when something was cut
   */
  public static String of(String text, int maxLength) {
    String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (plain.length() <= maxLength) {
      return plain;
    }
    int end = maxLength - 3;
    // Never half of a surrogate pair: an API server would refuse the whole status.
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
