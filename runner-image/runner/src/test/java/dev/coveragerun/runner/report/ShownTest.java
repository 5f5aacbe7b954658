package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "0.0004, 0 ms",
    "0.9994, 999 ms",
    "0.9996, 1.0 s",
    "59.94, 59.9 s",
    "59.96, 1 min 0 s",
    "200, 3 min 20 s",
    "3599.6, 1 h 0 min",
    "3900, 1 h 5 min",
  })
  void timesChangeUnitWithoutAJump(double seconds, String shown) {
    assertThat(Shown.seconds(seconds)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, –",
    "1, 1 KiB",
    "1048576, 1 MiB",
    "536870912, 512 MiB",
    "1610612736, 1.5 GiB",
  })
  void memoryIsShownInBinaryUnits(long bytes, String shown) {
    assertThat(Shown.bytes(bytes)).isEqualTo(shown);
  }
}
