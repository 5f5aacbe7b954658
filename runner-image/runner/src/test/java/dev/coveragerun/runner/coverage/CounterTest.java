package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, n/a",
    "0, 7, 0.0 %",
    "7, 0, 100.0 %",
    "9996, 4, 99.9 %",
    "999999, 1, 99.9 %",
    "5, 1, 83.3 %",
    "1, 1999, 0.0 %",
    "9000000000000000, 0, 100.0 %",
  })
  void showsNoMoreThanIsTrue(long covered, long missed, String shown) {
    assertThat(new Counter(covered, missed).percent()).isEqualTo(shown);
  }
}
