package dev.coveragerun.runner.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class HeadTailTest {
  @Property
  void keepsTheFirstAndTheLastBytesOfAnyStream(
      @ForAll @AlphaChars @StringLength(max = 200) String text,
      @ForAll @IntRange(min = 1, max = 17) int chunk,
      @ForAll @IntRange(min = 0, max = 40) int head,
      @ForAll @IntRange(min = 0, max = 40) int tail) {
    HeadTail kept = new HeadTail(head, tail);

    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += chunk) {
      int count = Math.min(chunk, bytes.length - from);
      byte[] part = new byte[count];
      System.arraycopy(bytes, from, part, 0, count);
      kept.append(part, count);
    }

    int missing = Math.max(0, text.length() - head - tail);
    assertThat(kept.text("<%d>"))
        .isEqualTo(
            missing == 0
                ? text
                : text.substring(0, head) + "<" + missing + ">" + text.substring(head + missing));
    assertThat(kept.keptBytes()).isEqualTo(text.length() - missing);
  }
}
