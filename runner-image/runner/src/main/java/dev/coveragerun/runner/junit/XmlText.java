package dev.coveragerun.runner.junit;

/**
 * Text as XML 1.0 allows it. What XML cannot hold at all, such as most control characters and half
 * a surrogate pair, becomes U+FFFD, so that any file we write can be read.
 */
final class XmlText {
  private static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  /** For between double quotes; line breaks and tabs survive a reader's normalization. */
  static String attribute(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    legal(text)
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                default -> out.append((char) c);
              }
            });
    return out.toString();
  }

  /** A CDATA section, or several where the text holds the end mark of one. */
  static String cdata(String text) {
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
  }

  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
