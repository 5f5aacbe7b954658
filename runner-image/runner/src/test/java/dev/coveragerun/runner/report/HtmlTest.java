package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textIsNeverMarkup() {
    Html html = Html.of("p.big.bold", "<b>&\"'", List.of(Html.of("i", 7)), Optional.empty());

    assertThat(html).hasToString("<p class=\"big bold\">&lt;b&gt;&amp;&quot;&#39;<i>7</i></p>");
  }

  @Test
  void anAttributeCannotBeLeft() {
    assertThat(new Html("a").attribute("title", "\" onclick=\"alert(1)"))
        .hasToString("<a title=\"&quot; onclick=&quot;alert(1)\"></a>");
  }

  @Test
  void whatAPageMayNotHoldIsReplaced() {
    assertThat(Html.escape("a\0b\u001Bc\u202Ed\uD800e\u0085")).isEqualTo("a�b�c�d�e�");
    assertThat(Html.escape("é 漢 😀\n\t")).isEqualTo("é 漢 😀\n\t");
  }

  @Test
  void linksAreRelativeWhateverTheirName() {
    assertThat(Html.link(Optional.of("javascript:alert(1)"), "x").toString())
        .startsWith("<a href=\"./javascript:");
    assertThat(Html.link(Optional.empty(), "x")).hasToString("<span>x</span>");
  }
}
