package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.ledger.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The first words of page, Markdown and badge for every kind of end. */
class VerdictShownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AllTestsPassed | ok | Everything ran, and everything passed.",
        "TestsFailed | bad | 1 test failed. The coverage is complete.",
        "ThresholdNotMet | bad | All tests passed, but coverage is below the threshold.",
        "MissingSplits | warn | PARTIAL 11/12: part of the coverage is missing.",
        "StoppedEarly | warn | PARTIAL 11/12: part of the coverage is missing.",
        "NothingFinished | bad | FAILED 11/12: there is no result to report.",
      })
  void theHeadlineSaysItInPlainWords(Reason reason, String tone, String headline) {
    Summary summary = SummaryMaker.of("11/12", reason);

    assertThat(VerdictSection.headline(summary)).isEqualTo(headline);
    assertThat(VerdictSection.of(summary).toString())
        .contains("class=\"verdict " + tone + "\"", "About " + reason + ".");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void theBadgeNeverShowsAPartAsTheWhole(Reason reason) {
    Summary summary = SummaryMaker.of("11/12", reason);

    String badge = Badge.svg(summary);

    switch (reason.kind()) {
      case Complete -> assertThat(badge).contains(">99.9 %<").doesNotContain("PARTIAL");
      case Partial -> assertThat(badge).contains("99.9 % PARTIAL 11/12");
      case Failed -> assertThat(badge).contains("FAILED 11/12").doesNotContain("%");
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void theMarkdownNamesTheReason(Reason reason) {
    Summary summary = SummaryMaker.of("11/12", reason);

    String page = MarkdownSummary.of(summary);

    assertThat(page.lines().findFirst().orElseThrow())
        .contains("orders", summary.qualifier(), reason.name());
    assertThat(page).contains("About " + reason + ".");
  }

  @Test
  void failedTestsAreToldBesideAMissingSplit() {
    Summary summary = SummaryMaker.of("11/12", Reason.MissingSplits, Reason.TestsFailed);

    assertThat(VerdictSection.of(summary).toString())
        .contains("<code>MissingSplits</code>", "<code>TestsFailed</code>");
    assertThat(MarkdownSummary.of(summary)).contains("- About TestsFailed.");
  }
}
