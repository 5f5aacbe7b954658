package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinalTextTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void noPercentageOfIncompleteCoverageStandsAlone(Reason reason) {
    String text = text(reason, "11/12");

    assertThat(text.lines().filter(line -> line.contains("%")))
        .isNotEmpty()
        .allMatch(
            line ->
                reason.kind() == Verdict.Kind.Complete
                    ? !line.contains("PARTIAL") && !line.contains("FAILED")
                    : line.endsWith(
                        reason.kind().name().toUpperCase(java.util.Locale.ROOT) + " 11/12"));
  }

  @Test
  void theVerdictComesFirstThenTheNumbersThenTheReport() {
    assertThat(text(Reason.WorkerCrashed, "11/12"))
        .containsSubsequence(
            "Partial 11/12 (WorkerCrashed)",
            "About WorkerCrashed.",
            "10: 7 passed, 1 failed, 1 errors, 1 skipped",
            "84.5 %  (845 of 1000)",
            "11 of 12 whole, at most 3 at once, 12 workers, 700 MiB",
            "61.3 s",
            Path.of("out", "report", "index.html").toString());
  }

  @Test
  void onlyAllWellHasTheGreenMark() {
    assertThat(text(Reason.AllTestsPassed, "12/12")).contains("✅");
    assertThat(text(Reason.TestsFailed, "12/12")).contains("❌ Complete 12/12").doesNotContain("✅");
    assertThat(text(Reason.ThresholdNotMet, "12/12")).contains("❌").doesNotContain("✅");
    assertThat(text(Reason.MissingSplits, "11/12")).contains("⚠️").doesNotContain("✅");
  }

  private static String text(Reason reason, String completeness) {
    StringWriter text = new StringWriter();
    FinalText.print(
        Summaries.of(reason, completeness),
        new RunDirectory(Path.of("out")),
        new PrintWriter(text, true));
    return text.toString();
  }
}
