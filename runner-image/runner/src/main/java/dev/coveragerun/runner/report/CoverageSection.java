package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.CoverageTotals;
import dev.coveragerun.runner.coverage.ModuleCoverage;
import dev.coveragerun.runner.ledger.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jacoco.core.analysis.IPackageCoverage;

/** Where the uncovered lines are: modules and their packages, the most uncovered first. */
final class CoverageSection {
  private static final int PACKAGES_SHOWN = 60;

  private final Summary summary;
  private final JacocoLinks links;

  private CoverageSection(Summary summary, JacocoLinks links) {
    this.summary = summary;
    this.links = links;
  }

  static Optional<Html> of(Summary summary, AnalyzedCoverage analyzed, JacocoLinks links) {
    if (summary.verdict() == Verdict.Kind.Failed || analyzed.totals().instruction().total() == 0) {
      return Optional.empty();
    }
    return Optional.of(new CoverageSection(summary, links).section(analyzed));
  }

  private Html section(AnalyzedCoverage analyzed) {
    boolean whole = summary.qualifier().isEmpty();
    Html section =
        RunPage.section(
            "coverage", "Coverage", "Coverage", Optional.of("most uncovered lines first"));
    if (!whole) {
      section.add(
          Html.of("p", summary.qualifier() + ": what is missing may cover some of these lines."));
    }
    Html body = new Html("tbody");
    List<ModuleCoverage> modules =
        analyzed.modules().stream()
            .filter(module -> module.totals().instruction().total() > 0)
            .sorted(
                Comparator.comparingLong((ModuleCoverage one) -> -one.totals().line().missed())
                    .thenComparing(ModuleCoverage::title))
            .toList();
    for (ModuleCoverage module : modules) {
      if (analyzed.modules().size() > 1) {
        body.add(row("tr.module", module.title(), links.module(module), module.totals()));
      }
      packages(module, body);
    }
    Html head =
        Html.of(
            "tr",
            Html.of("th", "Package"),
            Html.of("th.num", "Uncovered"),
            Html.of("th.optional", ""),
            Html.of("th.num", whole ? "Lines" : "Covered lines"),
            Html.of("th.num.optional", whole ? "Branches" : "Covered branches"));
    return section.add(Html.of("div.card", Html.of("table", Html.of("thead", head), body)));
  }

  private void packages(ModuleCoverage module, Html body) {
    List<IPackageCoverage> packages =
        module.bundle().getPackages().stream()
            .filter(one -> one.getInstructionCounter().getTotalCount() > 0)
            .sorted(
                Comparator.comparingInt(
                        (IPackageCoverage one) -> -one.getLineCounter().getMissedCount())
                    .thenComparing(IPackageCoverage::getName))
            .toList();
    packages.stream()
        .limit(PACKAGES_SHOWN)
        .forEach(
            one ->
                body.add(
                    row(
                        "tr.pack",
                        one.getName().isEmpty() ? "(default)" : one.getName().replace('/', '.'),
                        links.inPackage(module, one.getName()),
                        CoverageTotals.of(one))));
    if (packages.size() > PACKAGES_SHOWN) {
      body.add(
          Html.of(
              "tr.rest",
              Html.of("td", "… and " + (packages.size() - PACKAGES_SHOWN) + " packages more")
                  .attribute("colspan", 5)));
    }
  }

  private Html row(String kind, String name, Optional<String> link, CoverageTotals totals) {
    return Html.of(
        kind,
        Html.of("td.name", Html.link(link, ClassNames.dotted(name))),
        Html.of("td.num", Shown.number(totals.line().missed())),
        Html.of("td.wide.optional", Tiles.meter(totals.line())),
        Html.of("td.num", share(totals.line())),
        Html.of("td.num.optional.dim", share(totals.branch())));
  }

  /** A part of a run gets counts here: a column of percentages would lose its warning. */
  private Html share(Counter counter) {
    return summary.qualifier().isEmpty()
        ? Html.of("span", counter.percent())
        : Html.of(
            "span",
            Shown.number(counter.covered()),
            Html.of("span.optional", " / " + Shown.number(counter.total())));
  }
}
