package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jacoco.core.runtime.WildcardMatcher;
import org.junit.jupiter.api.Test;

class CoverageIncludesTest {
  @Test
  void aPackageStandsForAllBelowIt() {
    assertThat(CoverageIncludes.of(List.of("com.a.X", "com.a.b.Y$Z", "com.ab.W", "org.q.V")))
        .isEqualTo("com.a.*:com.ab.*:org.q.*");
  }

  @Test
  void classesOfTheDefaultPackageGoByName() {
    assertThat(CoverageIncludes.of(List.of("Main", "Main$Inner", "com.a.X")))
        .isEqualTo("Main:Main$*:com.a.*");
  }

  @Test
  void manyPackagesAreCoarsenedToTheirCommonBeginning() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      names.add("com.example.shop.part" + i + ".Thing");
    }
    assertThat(CoverageIncludes.of(names)).isEqualTo("com.example.shop.*");
  }

  @Test
  void whatHasNothingInCommonBecomesEverything() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      names.add("part" + i + ".Thing");
    }
    assertThat(CoverageIncludes.of(names)).isEqualTo("*");
    assertThat(CoverageIncludes.of(List.of())).isEqualTo("*");
  }

  @Property
  void neverLessThanTheClassesThemselves(
      @ForAll @NotEmpty @Size(max = 60)
          List<@StringLength(min = 1, max = 40) @CharRange(from = 'a', to = 'e') String> stems) {
    List<String> names =
        stems.stream().map(stem -> stem.replace('e', '.')).map(s -> "x" + s + "y:ä$Z").toList();

    String includes = CoverageIncludes.of(names);

    assertThat(includes).hasSizeLessThanOrEqualTo(CoverageIncludes.MAX_CHARS).isASCII();
    WildcardMatcher matcher = new WildcardMatcher(includes.replace('.', '/'));
    assertThat(names).allMatch(name -> matcher.matches(name.replace('.', '/')));
  }
}
