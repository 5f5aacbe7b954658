package dev.coveragerun.runner.report;

import java.util.Locale;
import java.util.Optional;

/** The splits: what was expected of each, and what it did. */
final class SplitsSection {
  private SplitsSection() {}

  static Html of(Summary summary) {
    double longest =
        summary.splitStatuses().stream()
            .mapToDouble(split -> Math.max(split.estimatedSeconds(), split.actualSeconds()))
            .max()
            .orElse(0);
    Html body = new Html("tbody");
    summary.splitStatuses().forEach(split -> body.add(row(split, longest)));
    Html head =
        Html.of(
            "tr",
            Html.of("th", "Split"),
            Html.of("th", "State"),
            Html.of("th.num", "Classes"),
            Html.of("th.num", "Tests"),
            Html.of("th.num", "Failed"),
            Html.of("th.num", "Estimated"),
            Html.of("th.num", "Test time"),
            Html.of("th", ""),
            Html.of("th.num", "Took"),
            Html.of("th.num", "Workers"),
            Html.of("th.num", "Peak memory"));
    return RunPage.section(
            "splits", "Splits", "Splits", Optional.of(summary.completeness() + " whole"))
        .add(
            Html.of(
                "p",
                "Test time is what its classes took one after the other, against the estimate (the"
                    + " mark)."),
            Html.of(
                "div.card", Html.of("div.scroll", Html.of("table", Html.of("thead", head), body))));
  }

  private static Html row(Summary.SplitStatus split, double longest) {
    boolean ran = split.attempt() > 0;
    int failed = split.tests().failed() + split.tests().errors();
    return Html.of(
        "tr",
        Html.of(
            "td",
            split.split() + (split.attempt() > 1 ? " (attempt " + split.attempt() + ")" : "")),
        Html.of("td.state", state(split.state())),
        Html.of("td.num", split.completeClasses() + "/" + split.classes()),
        Html.of("td.num", Shown.number(split.tests().total())),
        Html.of("td.num", failed == 0 ? "0" : Html.of("span.no", Shown.number(failed))),
        Html.of("td.num.dim", Shown.seconds(split.estimatedSeconds())),
        Html.of("td.num", ran ? Shown.seconds(split.actualSeconds()) : "–"),
        Html.of(
            "td.wide",
            bar(split.actualSeconds(), longest).add(mark(split.estimatedSeconds(), longest))),
        Html.of("td.num", ran ? Shown.seconds(split.durationSeconds()) : "–"),
        Html.of("td.num", ran ? split.workers() : "–"),
        Html.of("td.num", Shown.bytes(split.peakMemoryBytes())));
  }

  private static Html state(String state) {
    return switch (state) {
      case "Finished" -> Html.of("span.yes", "finished");
      case "Incomplete" -> Html.of("span.unsure", "incomplete");
      default -> Html.of("span.no", "missing");
    };
  }

  /** Where the estimate would have put the end. */
  private static Html mark(double estimate, double most) {
    double left = most <= 0 ? 0 : Math.min(99, estimate / most * 100);
    return Html.of("b").attribute("style", String.format(Locale.ROOT, "left:%.1f%%", left));
  }

  static Html bar(double value, double most) {
    double width = most <= 0 ? 0 : Math.min(100, value / most * 100);
    return Html.of(
        "span.meter",
        Html.of("i").attribute("style", String.format(Locale.ROOT, "width:%.1f%%", width)));
  }
}
