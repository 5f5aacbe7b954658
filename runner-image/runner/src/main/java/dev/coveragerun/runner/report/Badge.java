package dev.coveragerun.runner.report;

import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Verdict;
import java.util.Locale;

/** {@code badge.svg}: line coverage with its verdict. */
final class Badge {
  private static final String LABEL = "coverage";
  private static final double CHAR_WIDTH = 6.6;
  private static final int PADDING = 8;

  private Badge() {}

  static String svg(Summary summary) {
    String value =
        summary.verdict() == Verdict.Kind.Failed
            ? summary.qualifier()
            : new Percentage(summary).of(summary.coverage().line());
    int left = width(LABEL);
    int right = width(value);
    int total = left + right;
    return new Html("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", total)
        .attribute("height", 20)
        .attribute("role", "img")
        .attribute("aria-label", LABEL + ": " + value)
        .add(new Html("title").text(LABEL + ": " + value))
        .add(rect(0, total, "#24292f").attribute("rx", 3))
        .add(rect(left, right, color(summary)).attribute("rx", 3))
        .add(rect(left, 4, color(summary)))
        .add(
            new Html("g")
                .attribute("fill", "#fff")
                .attribute("font-family", "Verdana,DejaVu Sans,Geneva,sans-serif")
                .attribute("font-size", 11)
                .add(text(LABEL, PADDING, left))
                .add(text(value, left + PADDING, right)))
        .toString();
  }

  private static String color(Summary summary) {
    return switch (summary.verdict()) {
      case Complete -> summary.exitCode() == ExitCode.AllWell.number() ? "#1a7f37" : "#b35900";
      case Partial -> "#9a6700";
      case Failed -> "#cf222e";
    };
  }

  private static Html rect(int x, int width, String fill) {
    return new Html("rect")
        .attribute("x", x)
        .attribute("width", width)
        .attribute("height", 20)
        .attribute("fill", fill);
  }

  /** The length is given, so that any font fits the box. */
  private static Html text(String text, int x, int boxWidth) {
    return new Html("text")
        .attribute("x", x)
        .attribute("y", 14)
        .attribute("textLength", String.format(Locale.ROOT, "%d", boxWidth - 2 * PADDING))
        .text(text);
  }

  private static int width(String text) {
    return (int) Math.ceil(text.length() * CHAR_WIDTH) + 2 * PADDING;
  }
}
