package dev.coveragerun.runner.report;

import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.Verdict;

/** The answer, in plain words, before anything else. */
final class VerdictSection {
  private static final String CHECK = "M4 12.5 9.5 18 20 7";
  private static final String EXCLAMATION = "M12 4v10M12 19.5v.1";
  private static final String CROSS = "M6 6l12 12M18 6 6 18";

  private VerdictSection() {}

  static Html of(Summary summary) {
    Html banner =
        Html.of(
            "div.verdict." + tone(summary),
            Html.of("span.sign", sign(summary)),
            Html.of("h2", headline(summary)));
    if (summary.reason() == Reason.AllTestsPassed) {
      return banner.add(Html.of("p", summary.message()));
    }
    return banner.add(
        new Html("ul")
            .attribute("class", "reasons")
            .addAll(
                summary.findings().stream()
                    .map(
                        finding ->
                            Html.of(
                                "li",
                                Html.of("code", finding.reason().name()),
                                Html.of("span", finding.message())))
                    .toList()));
  }

  static String tone(Summary summary) {
    if (summary.exitCode() == ExitCode.AllWell.number()) {
      return "ok";
    }
    return summary.verdict() == Verdict.Kind.Partial ? "warn" : "bad";
  }

  static String headline(Summary summary) {
    return switch (summary.verdict()) {
      case Failed -> summary.qualifier() + ": there is no result to report.";
      case Partial -> summary.qualifier() + ": part of the coverage is missing.";
      case Complete ->
          switch (summary.reason()) {
            case TestsFailed -> failed(summary) + " failed. The coverage is complete.";
            case ThresholdNotMet -> "All tests passed, but coverage is below the threshold.";
            default -> "Everything ran, and everything passed.";
          };
    };
  }

  private static String failed(Summary summary) {
    return Shown.count(summary.tests().failed() + summary.tests().errors(), "test", "tests");
  }

  private static Html sign(Summary summary) {
    String path =
        switch (tone(summary)) {
          case "ok" -> CHECK;
          case "warn" -> EXCLAMATION;
          default -> CROSS;
        };
    return new Html("svg")
        .attribute("viewBox", "0 0 24 24")
        .attribute("aria-hidden", "true")
        .add(new Html("path").attribute("d", path));
  }
}
