package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.worker.protocol.TestPatterns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of surefire's documentation and of its TestListResolverTest. */
class TestPatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "**/*Test.java             ; a.b.FooTest ; true",
        "**/*Test.java             ; FooTest ; true",
        "**/*Test.java             ; a.FooTests ; false",
        "**/Test*.java             ; a.TestFoo ; true",
        "**/*$*                    ; a.Foo$Bar ; true",
        "**/*$*                    ; a.Foo ; false",
        "FooTest                   ; a.b.FooTest ; true",
        "Foo*                      ; a.FooBar ; true",
        "a.b.FooTest               ; a.b.FooTest ; true",
        "a.b.FooTest               ; x.a.b.FooTest ; true",
        "a/**/FooTest              ; a.x.y.FooTest ; true",
        "a/**/FooTest              ; a.FooTest ; true",
        "a/*/FooTest               ; a.x.y.FooTest ; false",
        "a/b/*                     ; a.b.FooTest ; true",
        "**/perf/PerfTest.java     ; org.x.perf.PerfTest ; true",
        "Fo?Test                   ; a.FooTest ; true",
        "%regex[.*[ABC]Test.*]     ; a.BTest ; true",
        "%regex[.*[ABC]Test.*]     ; a.DTest ; false",
        "!a.FooTest                ; a.FooTest ; false",
        "!a.FooTest                ; a.BarTest ; true",
        "*Test,!a.FooTest          ; a.FooTest ; false",
        "FooTest#x                 ; a.FooTest ; true",
        "!FooTest#x                ; a.FooTest ; true",
      })
  void choosesClasses(String pattern, String className, boolean wanted) {
    assertThat(new TestPatterns(List.of(pattern)).wantsClass(className)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FooTest#one               ; one ; true",
        "FooTest#one               ; two ; false",
        "FooTest#one+t*            ; two ; true",
        "#t?o                      ; two ; true",
        "!FooTest#one              ; one ; false",
        "!FooTest#one              ; two ; true",
        "FooTest                   ; any ; true",
        "%regex[.*Foo.*#one|two]   ; two ; true",
        "%regex[.*Foo.*#one|two]   ; three ; false",
        "BarTest#one               ; one ; false",
      })
  void choosesMethods(String pattern, String method, boolean wanted) {
    assertThat(new TestPatterns(List.of(pattern)).wantsMethod("a.FooTest", method))
        .isEqualTo(wanted);
  }

  @Test
  void excludesOfABuildNeedNoMark() {
    TestPatterns patterns =
        new TestPatterns(
            TestPatterns.requests(List.of("**/*Test.java"), List.of("**/Slow*.java, **/*$*")));

    assertThat(patterns.wantsClass("a.FastTest")).isTrue();
    assertThat(patterns.wantsClass("a.SlowTest")).isFalse();
    assertThat(patterns.wantsClass("a.Foo$BarTest")).isFalse();
    assertThat(patterns.hasMethods()).isFalse();
  }

  @Test
  void aBrokenPatternIsNamed() {
    assertThatThrownBy(() -> new TestPatterns(List.of("x%regex[a]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x%regex[a]");
  }
}
