package dev.coveragerun.runner.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenArgumentsTest {
  @Test
  void theUsersOptionsComeFirstAndOursHold() {
    assertThat(arguments("", "-Pfast", "-Dmaven.ext.class.path=/theirs.jar"))
        .containsExactly(
            "-B",
            "-Pfast",
            "-Dmaven.ext.class.path=/theirs.jar",
            "-Dmaven.ext.class.path=/theirs.jar:/ours.jar",
            "-Dcoveragerun.output=/out/project.json",
            "test");
  }

  @ParameterizedTest
  @CsvSource({
    "clean, true",
    "test-compile, true",
    "-P test, true",
    "-pl package -am, true",
    "test, false",
    "clean verify, false",
    "-P x package, false",
  })
  void testIsAddedWhenNoGoalReachesIt(String args, boolean added) {
    List<String> all = arguments("", args.split(" ", -1));

    assertThat(all.get(all.size() - 1).equals("test")).isEqualTo(added);
  }

  @Test
  void buildCachesAreOffBecauseTheyWouldAnswerForSurefire() {
    assertThat(arguments("<artifactId>maven-build-cache-extension</artifactId>"))
        .contains("-Dmaven.build.cache.enabled=false");
    assertThat(arguments("<artifactId>develocity-maven-extension</artifactId>"))
        .contains("-Ddevelocity.cache.local.enabled=false");
  }

  @Test
  void anotherPomIsNoticed() {
    assertThat(new MavenArguments(List.of("-f", "other/pom.xml")).namesPom()).isTrue();
    assertThat(new MavenArguments(List.of("-fae")).namesPom()).isFalse();
  }

  private static List<String> arguments(String extensionsXml, String... args) {
    return new MavenArguments(List.of(args))
        .recording(Path.of("/ours.jar"), Path.of("/out/project.json"), extensionsXml);
  }
}
