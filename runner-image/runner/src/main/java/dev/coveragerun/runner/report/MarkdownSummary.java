package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.CoverageTotals;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * {@code summary.md}: for a build's summary page or a comment on a change. Tables are cut by whole
 * rows, so that it stays below the 64 kB a comment may have.
 */
final class MarkdownSummary {
  private static final int ROWS = 20;
  private static final int SPLIT_ROWS = 64;
  private static final int ROWS_UNTIL_BYTES = 48 * 1024;
  private static final int NAME_LIMIT = 120;
  private static final int MESSAGE_LIMIT = 200;

  private final Summary summary;
  private final Percentage percentage;
  private final StringBuilder out = new StringBuilder();
  private int bytes;

  private MarkdownSummary(Summary summary) {
    this.summary = summary;
    this.percentage = new Percentage(summary);
  }

  static String of(Summary summary) {
    var page = new MarkdownSummary(summary);
    page.head();
    page.failures();
    page.missing();
    page.modules();
    page.splits();
    return page.out.toString();
  }

  private void head() {
    CoverageTotals coverage = summary.coverage();
    line("## " + sign() + " " + name(summary.name()) + ": " + headline());
    line("");
    summary
        .findings()
        .forEach(finding -> line("- " + Markdown.text(finding.message(), MESSAGE_LIMIT * 4)));
    line("");
    line("| | |");
    line("|---|---|");
    if (summary.verdict() != Verdict.Kind.Failed) {
      line("| Line coverage | **" + percentage.of(coverage.line()) + "** |");
      line("| Branch coverage | **" + percentage.of(coverage.branch()) + "** |");
    }
    line("| Tests | " + tests() + " |");
    line("| Splits | " + summary.completeness() + " whole |");
    line("| Duration | " + Shown.seconds(summary.durationSeconds()) + " |");
    for (Summary.ThresholdResult threshold : summary.thresholds()) {
      line(
          "| Threshold: "
              + threshold.counter()
              + " ≥ "
              + threshold.requiredPercent()
              + " % | "
              + threshold.outcome()
              + " |");
    }
  }

  private String headline() {
    String qualifier = summary.qualifier();
    return qualifier.isEmpty() ? summary.reason().name() : qualifier + ", " + summary.reason();
  }

  private String sign() {
    if (summary.exitCode() == ExitCode.AllWell.number()) {
      return "✅";
    }
    return summary.verdict() == Verdict.Kind.Partial ? "⚠️" : "❌";
  }

  private String tests() {
    Summary.Tests tests = summary.tests();
    return Shown.number(tests.total())
        + ": "
        + Shown.number(tests.passed())
        + " passed, "
        + (tests.failed() + tests.errors())
        + " failed, "
        + tests.skipped()
        + " skipped";
  }

  private void failures() {
    table(
        "Failed tests",
        "| Test | Message |",
        summary.failures(),
        ROWS,
        summary.tests().failed() + summary.tests().errors(),
        failure ->
            "| "
                + name(failure.className() + (failure.test().isEmpty() ? "" : "." + failure.test()))
                + " | "
                + Markdown.text(failure.message(), MESSAGE_LIMIT)
                + " |");
  }

  private void missing() {
    table(
        "Not in the coverage",
        "| Test class | Split | State |",
        summary.missing().first(),
        ROWS,
        summary.missing().count(),
        one -> "| " + name(one.className()) + " | " + one.split() + " | " + one.state() + " |");
    table(
        "Files left out",
        "| File | Reason |",
        summary.quarantined(),
        ROWS,
        summary.quarantined().size(),
        one -> "| " + name(one.file()) + " | " + Markdown.text(one.why(), MESSAGE_LIMIT) + " |");
  }

  private void modules() {
    if (summary.modules().size() > 1 && summary.verdict() != Verdict.Kind.Failed) {
      table(
          "Modules",
          "| Module | Line | Branch |",
          summary.modules(),
          ROWS,
          summary.modules().size(),
          one ->
              "| "
                  + name(one.name())
                  + " | "
                  + percentage.of(one.coverage().line())
                  + " | "
                  + percentage.of(one.coverage().branch())
                  + " |");
    }
  }

  private void splits() {
    table(
        "Splits",
        "| Split | State | Classes | Tests | Estimated | Test time | Took | Peak memory |",
        summary.splitStatuses(),
        SPLIT_ROWS,
        summary.splitStatuses().size(),
        one ->
            "| "
                + one.split()
                + " | "
                + one.state()
                + " | "
                + one.completeClasses()
                + "/"
                + one.classes()
                + " | "
                + one.tests().total()
                + " | "
                + Shown.seconds(one.estimatedSeconds())
                + " | "
                + (one.attempt() == 0 ? "–" : Shown.seconds(one.actualSeconds()))
                + " | "
                + (one.attempt() == 0 ? "–" : Shown.seconds(one.durationSeconds()))
                + " | "
                + Shown.bytes(one.peakMemoryBytes())
                + " |");
  }

  private <T> void table(
      String title, String header, List<T> rows, int limit, int count, Function<T, String> row) {
    if (rows.isEmpty()) {
      return;
    }
    line("");
    line("### " + title + " (" + count + ")");
    line("");
    line(header);
    line("|---".repeat((int) header.chars().filter(c -> c == '|').count() - 1) + "|");
    int shown = 0;
    for (T one : rows.subList(0, Math.min(limit, rows.size()))) {
      if (bytes > ROWS_UNTIL_BYTES) {
        break;
      }
      line(row.apply(one));
      shown++;
    }
    if (count > shown) {
      line("");
      line("… and " + (count - shown) + " more.");
    }
  }

  private static String name(String text) {
    return Markdown.text(text, NAME_LIMIT);
  }

  private void line(String text) {
    out.append(text).append('\n');
    bytes += text.getBytes(StandardCharsets.UTF_8).length + 1;
  }
}
