package dev.coveragerun.runner.report;

/** Text from outside, made safe for GitHub's and GitLab's Markdown. */
final class Markdown {
  private static final String SPECIAL = "&<>|`*_[]\\~#@$!\"'{}()";

  private Markdown() {}

  /**
   * One line of plain text: no markup, no mention, no table cell ends in it; cut at {@code limit}
   * characters.
   */
  static String text(String text, int limit) {
    var out = new StringBuilder();
    String line = XmlText.legal(text).strip();
    line.codePoints()
        .limit(limit)
        .forEach(
            point -> {
              if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                out.append(' ');
              } else if (SPECIAL.indexOf(point) >= 0
                  || (out.isEmpty() && "=+-".indexOf(point) >= 0)) {
                out.append("&#").append(point).append(';');
              } else {
                out.appendCodePoint(point);
              }
            });
    if (line.codePointCount(0, line.length()) > limit) {
      out.append(" …");
    }
    return out.toString();
  }
}
