package dev.coveragerun.runner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.ledger.Threshold.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
  @ParameterizedTest
  @CsvSource({
    "80, 800, 200, true, Met",
    "80, 799, 201, true, Missed",
    "80, 799, 201, false, Undecided",
    "80, 800, 200, false, Met",
    "100, 999999, 1, true, Missed",
    "71.2, 712, 288, true, Met",
    "71.3, 712, 288, true, Missed",
    "90, 0, 0, true, Met",
  })
  void holdsExactlyWhereItShould(
      double required, long covered, long missed, boolean whole, Outcome expected) {
    assertThat(Threshold.check("line", required, new Counter(covered, missed), whole).outcome())
        .isEqualTo(expected);
  }

  @Test
  void describesItselfInOneGlance() {
    assertThat(Threshold.check("branch", 70, new Counter(1, 2), true).describe())
        .isEqualTo("branch 33.3 % < 70 %");
  }
}
