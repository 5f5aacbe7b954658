package dev.coveragerun.runner.report;

import dev.coveragerun.runner.ledger.ClassEntry;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The classes that took the longest: what a run cannot get shorter than. */
final class SlowestSection {
  private static final int SHOWN = 10;

  private SlowestSection() {}

  static Optional<Html> of(Ledger ledger) {
    List<ClassEntry> slowest =
        ledger.splits().stream()
            .map(split -> split.classes())
            .flatMap(Collection::stream)
            .filter(entry -> ran(entry))
            .sorted(
                Comparator.comparingDouble((ClassEntry entry) -> -seconds(entry))
                    .thenComparing(ClassEntry::ref))
            .limit(SHOWN)
            .toList();
    if (slowest.isEmpty()) {
      return Optional.empty();
    }
    double longest = seconds(slowest.get(0));
    Html body = new Html("tbody");
    slowest.forEach(entry -> body.add(row(entry, longest)));
    Html head =
        Html.of(
            "tr",
            Html.of("th", "Test class"),
            Html.of("th.num", "Time"),
            Html.of("th.optional", ""),
            Html.of("th.num.optional", "Estimated"),
            Html.of("th.num.optional", "Tests"),
            Html.of("th.num", "Split"));
    return Optional.of(
        RunPage.section("slowest", "Slowest", "Slowest test classes", Optional.empty())
            .add(Html.of("div.card", Html.of("table", Html.of("thead", head), body))));
  }

  private static Html row(ClassEntry entry, double longest) {
    ExecutedClass executed = entry.executed().orElseThrow();
    return Html.of(
        "tr",
        Html.of("td.name", ClassNames.html(entry.ref().className())),
        Html.of("td.num", Shown.seconds(executed.seconds())),
        Html.of("td.wide.optional", SplitsSection.bar(executed.seconds(), longest)),
        Html.of("td.num.optional.dim", Shown.seconds(entry.estimatedSeconds())),
        Html.of("td.num.optional", Shown.number(executed.counts().total())),
        Html.of("td.num", entry.split()));
  }

  private static boolean ran(ClassEntry entry) {
    return entry.executed().map(one -> one.outcome() != Outcome.NotRun).orElse(false);
  }

  private static double seconds(ClassEntry entry) {
    return entry.executed().map(ExecutedClass::seconds).orElse(0.0);
  }
}
