package dev.coveragerun.runner.report;

import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.SplitEntry;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which worker ran which class when: idle workers and classes that hold everybody up are seen at
 * once. Splits on several machines are placed by wall clock, which is good enough to look at.
 */
final class TimelineSection {
  private static final int SPLITS_SHOWN = 64;
  private static final int CLASSES_SHOWN = 5_000;
  private static final int LANE_HEIGHT = 9;
  private static final int WIDTH = 1000;

  private final double origin;
  private final double span;

  private TimelineSection(double origin, double span) {
    this.origin = origin;
    this.span = span;
  }

  static Optional<Html> of(Ledger ledger) {
    List<SplitEntry> ran =
        ledger.splits().stream()
            .filter(split -> split.attempt().isPresent())
            .limit(SPLITS_SHOWN)
            .toList();
    List<AttemptManifest> attempts =
        ran.stream().map(SplitEntry::attempt).flatMap(Optional::stream).toList();
    double origin = attempts.stream().mapToDouble(TimelineSection::start).min().orElse(0);
    double span = attempts.stream().mapToDouble(TimelineSection::end).max().orElse(origin) - origin;
    if (!(span > 0)) {
      return Optional.empty();
    }
    return Optional.of(new TimelineSection(origin, span).section(ran));
  }

  private Html section(List<SplitEntry> splits) {
    Html lanes = new Html("div").attribute("class", "lanes");
    int[] left = {CLASSES_SHOWN};
    splits.forEach(split -> lanes.add(lane(split, left)));
    lanes.add(
        Html.of(
            "div.lane",
            Html.of("span", ""),
            Html.of(
                "div.axis",
                Html.of("span", "0"),
                Html.of("span", Shown.seconds(span / 2)),
                Html.of("span", Shown.seconds(span)))));
    return RunPage.section("timeline", "Timeline", "Timeline", Optional.of("a row for each worker"))
        .add(
            Html.of(
                "div.legend",
                Html.of("span", Html.of("i.c-ok"), "passed"),
                Html.of("span", Html.of("i.c-failed"), "with failures"),
                Html.of("span", Html.of("i.c-dead"), "did not end")),
            Html.of("div.card", lanes));
  }

  private Html lane(SplitEntry split, int[] left) {
    AttemptManifest attempt = split.attempt().orElseThrow();
    List<ExecutedClass> ran =
        attempt.classes().stream().filter(one -> one.outcome() != Outcome.NotRun).toList();
    int workers = Math.max(1, ran.stream().mapToInt(ExecutedClass::worker).max().orElse(1));
    int rows = Math.min(workers, 64);
    Html svg =
        new Html("svg")
            .attribute("viewBox", "0 0 " + WIDTH + " " + rows * LANE_HEIGHT)
            .attribute("preserveAspectRatio", "none")
            .attribute("style", "height:" + rows * LANE_HEIGHT + "px")
            .attribute("role", "img")
            .attribute("aria-label", "Split " + split.number() + ": " + ran.size() + " classes");
    for (ExecutedClass one : ran) {
      if (left[0]-- > 0) {
        svg.add(bar(attempt, one, rows));
      }
    }
    return Html.of(
        "div.lane",
        Html.of("span", Html.of("span.word", "Split "), String.valueOf(split.number())),
        svg);
  }

  private Html bar(AttemptManifest attempt, ExecutedClass one, int rows) {
    double x = (start(attempt) - origin + one.startSeconds()) / span * WIDTH;
    double width = Math.max(0.8, one.seconds() / span * WIDTH);
    int row = Math.min(Math.max(one.worker(), 1), rows) - 1;
    String tip =
        one.ref().className()
            + ", "
            + Shown.seconds(one.seconds())
            + ", "
            + Shown.count(one.counts().total(), "test", "tests");
    return new Html("rect")
        .attribute("class", tone(one))
        .attribute("x", coordinate(x))
        .attribute("y", row * LANE_HEIGHT)
        .attribute("width", coordinate(width))
        .attribute("height", LANE_HEIGHT)
        .add(Html.of("title", tip));
  }

  private static String tone(ExecutedClass one) {
    if (one.outcome() != Outcome.Finished) {
      return "c-dead";
    }
    return one.counts().failed() > 0 ? "c-failed" : "c-ok";
  }

  private static double start(AttemptManifest attempt) {
    return attempt.startedAtEpochMillis() / 1000.0;
  }

  /** A class may end after what the manifest took for the end. */
  private static double end(AttemptManifest attempt) {
    double classes =
        attempt.classes().stream()
            .mapToDouble(one -> one.startSeconds() + one.seconds())
            .max()
            .orElse(0);
    return start(attempt) + Math.max(attempt.seconds(), classes);
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
