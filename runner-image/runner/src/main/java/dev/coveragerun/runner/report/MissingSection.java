package dev.coveragerun.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is not in the numbers, and why. */
final class MissingSection {
  private static final int CLASSES_SHOWN = 10;

  private MissingSection() {}

  static Optional<Html> of(Summary summary) {
    var parts = new ArrayList<Html>();
    classes(summary.missing()).ifPresent(parts::add);
    files(summary).ifPresent(parts::add);
    names("Ran with other bytes than reported on", summary.classMismatches()).ifPresent(parts::add);
    names("Class files that could not be analysed", summary.unreadableClasses())
        .ifPresent(parts::add);
    list("Attempts that do not count", summary.ignoredAttempts()).ifPresent(parts::add);
    list("Notes", summary.notes()).ifPresent(parts::add);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String title = summary.qualifier().isEmpty() ? "Worth knowing" : "What is missing";
    return Optional.of(RunPage.section("missing", title, title, Optional.empty()).addAll(parts));
  }

  private static Optional<Html> classes(Summary.Missing missing) {
    if (missing.count() == 0) {
      return Optional.empty();
    }
    Html body = new Html("tbody");
    missing.first().stream()
        .limit(CLASSES_SHOWN)
        .forEach(
            one ->
                body.add(
                    Html.of(
                        "tr",
                        Html.of("td.name", ClassNames.html(one.className())),
                        Html.of("td.state", words(one.state())),
                        Html.of("td.num", one.split()))));
    rest(missing.count(), Math.min(CLASSES_SHOWN, missing.first().size()), 3).ifPresent(body::add);
    return Optional.of(
        card(
            Html.of(
                "thead",
                Html.of(
                    "tr",
                    Html.of("th", Shown.count(missing.count(), "test class", "test classes")),
                    Html.of("th", "State"),
                    Html.of("th.num", "Split"))),
            body));
  }

  private static String words(String state) {
    return switch (state) {
      case "NotRun" -> "not started";
      case "Missing" -> "no result";
      case "Crashed" -> "worker died";
      case "TimedOut" -> "timed out";
      case "CoverageNotSaved" -> "coverage not saved";
      case "CoverageDamaged" -> "coverage damaged";
      case "Duplicate" -> "ran more than once";
      default -> state;
    };
  }

  private static Optional<Html> files(Summary summary) {
    if (summary.quarantined().isEmpty()) {
      return Optional.empty();
    }
    Html body = new Html("tbody");
    summary.quarantined().stream()
        .limit(Summary.ROWS_SHOWN)
        .forEach(
            one ->
                body.add(
                    Html.of("tr", Html.of("td.name", one.file()), Html.of("td.name", one.why()))));
    int count = summary.quarantined().size();
    rest(count, Math.min(count, Summary.ROWS_SHOWN), 2).ifPresent(body::add);
    return Optional.of(
        card(
            Html.of(
                "thead",
                Html.of(
                    "tr",
                    Html.of("th", Shown.count(count, "file left out", "files left out")),
                    Html.of("th", "Reason"))),
            body));
  }

  private static Optional<Html> names(String title, Summary.Names names) {
    if (names.count() == 0) {
      return Optional.empty();
    }
    Html body = new Html("tbody");
    names.first().forEach(name -> body.add(Html.of("tr", Html.of("td.name", name))));
    rest(names.count(), names.first().size(), 1).ifPresent(body::add);
    String heading = title + " (" + Shown.number(names.count()) + ")";
    return Optional.of(card(Html.of("thead", Html.of("tr", Html.of("th", heading))), body));
  }

  private static Optional<Html> list(String title, List<String> lines) {
    return names(
        title, new Summary.Names(lines.size(), lines.stream().limit(Summary.ROWS_SHOWN).toList()));
  }

  private static Optional<Html> rest(int count, int shown, int columns) {
    return count <= shown
        ? Optional.empty()
        : Optional.of(
            Html.of(
                "tr.rest",
                Html.of("td", "… and " + Shown.number((long) count - shown) + " more")
                    .attribute("colspan", columns)));
  }

  private static Html card(Html head, Html body) {
    return Html.of("div.card", Html.of("div.scroll", Html.of("table", head, body)));
  }
}
