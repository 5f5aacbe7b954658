package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a | b | c",
        "`code` **bold** __x__ ~~y~~",
        "[click](javascript:alert(1)) ![i](http://x)",
        "@everyone #12 $x$",
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "# title",
        "line one\nline two\r\u2028three",
        "\u001B[31mred\u0007",
      })
  void nothingInItIsMarkup(String hostile) {
    String text = Markdown.text(hostile, 200);

    String withoutEntities = text.replaceAll("&#[0-9]+;", "");
    assertThat(withoutEntities).doesNotContainPattern("[<>|`*_\\[\\]~#@$!\"'\\p{Cntrl}\\u2028]");
    assertThat(text).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 120})
  void longTextIsCut(int limit) {
    assertThat(Markdown.text("😀".repeat(500), limit)).isEqualTo("😀".repeat(limit) + " …");
  }
}
