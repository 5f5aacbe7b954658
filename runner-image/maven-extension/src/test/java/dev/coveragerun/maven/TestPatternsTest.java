package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPatternsTest {
  private final FakeMojo mojo = new FakeMojo();
  private final TestPatterns patterns = new TestPatterns(new MojoParameters(mojo));

  @Test
  void theDefaultsAreThoseOfTheSurefireInUse() throws IOException {
    assertThat(patterns.includes()).containsExactly("**/Test*.java");
    assertThat(patterns.excludes()).containsExactly("**/*$*");
  }

  @Test
  void configuredExcludesStandForTheDefault() throws IOException {
    mojo.excludes = List.of(" **/Slow*.java ", "");

    assertThat(patterns.excludes()).containsExactly("**/Slow*.java");
  }

  @Test
  void aFileAddsToTheList(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("includes.txt");
    Files.writeString(file, "# chosen\n\n**/B.java\n");
    mojo.includes = List.of("**/A.java");
    mojo.includesFile = file.toFile();

    assertThat(patterns.includes()).containsExactly("**/A.java", "**/B.java");
  }

  @Test
  void aTestOnTheCommandLineStandsForAllPatterns() throws IOException {
    mojo.test = "ATest#b, !CTest";
    mojo.includes = List.of("**/A.java");
    mojo.excludes = List.of("**/B.java");

    assertThat(patterns.includes()).containsExactly("ATest#b", "!CTest");
    assertThat(patterns.excludes()).isEmpty();
  }
}
