package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitNumberTest {
  @Test
  void itIsWrittenAsInCi() {
    assertThat(SplitNumber.parse("6/12")).isEqualTo(new SplitNumber(6, 12));
    assertThat(SplitNumber.parse("1/1")).isEqualTo(new SplitNumber(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0/12", "13/12", "0/0", "6", "6/", "/12", "a/b", "-1/3", "1/1000", "1/2/3", ""})
  void anythingElseIsToldTheForm(String text) {
    assertThatThrownBy(() -> SplitNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("such as 6/12");
  }
}
