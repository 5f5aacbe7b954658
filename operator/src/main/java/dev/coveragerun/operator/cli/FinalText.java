package dev.coveragerun.operator.cli;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.report.Summary;
import java.io.PrintWriter;
import java.util.Locale;

/** The last words of a run: verdict first, then the numbers, then where to look. */
final class FinalText {
  private FinalText() {}

  static void print(Summary summary, RunDirectory directory, PrintWriter out) {
    out.println();
    out.println(verdict(summary));
    out.println("   " + summary.message());
    out.println();
    out.printf(
        Locale.ROOT,
        "   Tests       %d: %d passed, %d failed, %d errors, %d skipped%n",
        summary.tests().total(),
        summary.tests().passed(),
        summary.tests().failed(),
        summary.tests().errors(),
        summary.tests().skipped());
    out.println("   Lines       " + counter(summary.coverage().line(), summary));
    out.println("   Branches    " + counter(summary.coverage().branch(), summary));
    out.printf(
        Locale.ROOT,
        "   Splits      %d of %d whole, at most %d at once, %d workers, %s of memory%n",
        summary.splits().finished(),
        summary.splits().planned(),
        summary.peak().concurrentSplits(),
        summary.peak().workers(),
        mebibytes(summary.peak().memoryBytes()));
    out.printf(Locale.ROOT, "   Test time   %.1f s%n", summary.durationSeconds());
    out.println();
    out.println("   Report: " + directory.report().resolve("index.html"));
    out.flush();
  }

  private static String verdict(Summary summary) {
    String mark =
        switch (summary.verdict()) {
          case Complete -> summary.exitCode() == 0 ? "✅" : "❌";
          case Partial -> "⚠️ ";
          case Failed -> "❌";
        };
    return mark
        + " "
        + summary.verdict()
        + " "
        + summary.completeness()
        + " ("
        + summary.reason()
        + ")";
  }

  private static String counter(Counter counter, Summary summary) {
    String beside = summary.qualifier().isEmpty() ? "" : "  " + summary.qualifier();
    return String.format(
        Locale.ROOT,
        "%s  (%d of %d)%s",
        counter.percent(),
        counter.covered(),
        counter.total(),
        beside);
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
