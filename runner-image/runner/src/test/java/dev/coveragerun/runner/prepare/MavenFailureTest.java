package dev.coveragerun.runner.prepare;

import static dev.coveragerun.runner.prepare.PrepareException.Kind.Infrastructure;
import static dev.coveragerun.runner.prepare.PrepareException.Kind.InputWrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPILATION ERROR : | InputWrong | does not compile",
        "Fatal error compiling: error: release version 21 not supported | InputWrong | the JDK does not fit",
        "No compiler is provided in this environment. | InputWrong | the JDK does not fit",
        "Unknown lifecycle phase \"tset\". | InputWrong | does not take these options",
        "Could not transfer artifact a:b:jar:1 from central: Connect timed out | Infrastructure | could not fetch",
        "Cannot access central in offline mode and a:b has not been downloaded | Infrastructure | could not fetch",
        "Could not find artifact a:b:jar:9 in central | InputWrong | build of /src failed",
        "error while writing A: No space left on device | Infrastructure | write to the disk",
      })
  void saysWhoCanDoSomething(String line, PrepareException.Kind kind, String what) {
    PrepareException failure = failure(List.of(line));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageContaining(what).hasMessageContaining("/out/maven.log");
  }

  @Test
  void aFullDiskIsNoCompileErrorThoughTheCompilerReportsIt() {
    assertThat(failure(List.of("COMPILATION ERROR :", "No space left on device")).kind())
        .isEqualTo(Infrastructure);
  }

  @Test
  void showsTheCompilersLinesOnceAndLeavesOutMavensAdvice() {
    List<String> lines =
        List.of(
            "COMPILATION ERROR : ",
            "/src/A.java:[1,2] cannot find symbol",
            "  symbol:   class B",
            "Failed to execute goal x:compile on project a: Compilation failure",
            "/src/A.java:[1,2] cannot find symbol",
            "-> [Help 1]",
            "Re-run Maven using the -X switch to enable full debug logging.");

    assertThat(failure(lines).getMessage().lines().skip(1).limit(3))
        .startsWith("  /src/A.java:[1,2] cannot find symbol", "    symbol:   class B")
        .noneMatch(line -> line.contains("Help"));
  }

  @Test
  void aThousandErrorsAreBounded() {
    List<String> lines = new ArrayList<>(List.of("COMPILATION ERROR : "));
    IntStream.range(0, 1000).forEach(i -> lines.add("A.java:[" + i + ",1] " + "x".repeat(9000)));

    PrepareException failure = failure(lines);

    assertThat(failure.kind()).isEqualTo(InputWrong);
    assertThat(failure.getMessage().lines()).hasSizeLessThan(30);
    assertThat(failure.getMessage()).hasSizeLessThan(12_000).contains("… and 976 lines");
  }

  private static PrepareException failure(List<String> errors) {
    return MavenFailure.of(errors, Path.of("/src"), Path.of("/out/maven.log"));
  }
}
