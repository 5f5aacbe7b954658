package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.ledger.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The headline numbers. */
final class Tiles {
  private final Summary summary;

  private Tiles(Summary summary) {
    this.summary = summary;
  }

  static Html of(Summary summary) {
    var tiles = new Tiles(summary);
    return Html.of(
        "div.tiles",
        tiles.coverage("Line coverage", "line", "lines", summary.coverage().line()),
        tiles.coverage("Branch coverage", "branch", "branches", summary.coverage().branch()),
        tiles.tests(),
        tiles.splits());
  }

  private Html coverage(String title, String counter, String unit, Counter value) {
    boolean failed = summary.verdict() == Verdict.Kind.Failed;
    Html number = Html.of("div.big", failed ? "–" : value.percent());
    if (!summary.qualifier().isEmpty()) {
      number.add(Html.of("span.tag." + VerdictSection.tone(summary), summary.qualifier()));
    }
    return Html.of(
            "div.tile",
            Html.of("h3", title),
            number,
            meter(value),
            Html.of(
                "p.small",
                Html.of("b", Shown.number(value.covered())),
                " of " + Shown.number(value.total()) + " " + unit))
        .addAll(thresholds(counter));
  }

  private List<Html> thresholds(String counter) {
    return summary.thresholds().stream()
        .filter(threshold -> threshold.counter().equals(counter))
        .map(
            threshold ->
                Html.of(
                    "p.small",
                    "Required " + percent(threshold.requiredPercent()) + ": ",
                    switch (threshold.outcome()) {
                      case Met -> Html.of("span.yes", "met");
                      case Missed -> Html.of("span.no", "missed");
                      case Undecided -> Html.of("span.unsure", "not decided by a part");
                    }))
        .toList();
  }

  /** The limit itself is no measurement, so that nothing stands beside it. */
  private static String percent(double required) {
    return String.format(Locale.ROOT, required % 1 == 0 ? "%.0f" : "%s", required) + " %";
  }

  private Html tests() {
    Summary.Tests tests = summary.tests();
    int failed = tests.failed() + tests.errors();
    return Html.of(
        "div.tile",
        Html.of("h3", "Tests"),
        Html.of("div.big", Shown.number(tests.total())),
        Html.of(
            "span.meter",
            part("ok", tests.passed(), tests.total()),
            failed == 0 ? Optional.empty() : part("bad", failed, tests.total()),
            tests.skipped() == 0 ? Optional.empty() : part("skip", tests.skipped(), tests.total())),
        Html.of(
            "p.small",
            Html.of("b", Shown.number(tests.passed())),
            " passed, ",
            Html.of(failed > 0 ? "span.no" : "span", Shown.number(failed) + " failed"),
            ", " + Shown.number(tests.skipped()) + " skipped"));
  }

  private Html splits() {
    Summary.Peak peak = summary.peak();
    return Html.of(
        "div.tile",
        Html.of("h3", "Splits"),
        Html.of("div.big", summary.completeness()),
        meter(
            new Counter(
                summary.splits().finished(),
                (long) summary.splits().planned() - summary.splits().finished())),
        Html.of(
            "p.small",
            peak.concurrentSplits() == 0
                ? "none ran"
                : List.of(
                    Html.of("b", Shown.seconds(summary.durationSeconds())),
                    ", at most "
                        + Shown.count(peak.concurrentSplits(), "split", "splits")
                        + " at once, "
                        + Shown.count(peak.workers(), "worker", "workers")
                        + (peak.memoryBytes() > 0 ? ", " + Shown.bytes(peak.memoryBytes()) : ""))));
  }

  static Html meter(Counter counter) {
    return Html.of("span.meter", part("", counter.covered(), counter.total()));
  }

  private static Html part(String tone, long value, long total) {
    double width = total == 0 ? 0 : Math.floor(value * 1000.0 / total) / 10;
    return Html.of(tone.isEmpty() ? "i" : "i." + tone)
        .attribute("style", String.format(Locale.ROOT, "width:%.1f%%", width));
  }
}
