package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "org.a:lib, true",
    "org.a, true",
    "org.*:lib, true",
    "*:l*b, true",
    "org.a:lib:jar, true",
    "org.a:lib:jar:tests, true",
    "org.a:lib:jar:tests:1.0, true",
    "org.a:lib:jar::1.0, true",
    "org.a:lib:pom, false",
    "org.a:lib:jar:sources, false",
    "org.a:other, false",
    "org.a:lib:jar:tests:1.0:x, false",
  })
  void matchFromTheLeft(String pattern, boolean matches) {
    var artifact =
        new DefaultArtifact(
            "org.a", "lib", "1.0", "test", "jar", "tests", new DefaultArtifactHandler("jar"));

    assertThat(new ArtifactPatterns(List.of(pattern)).match(artifact)).isEqualTo(matches);
  }
}
