package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, at the two places where a run spends its time. */
class InterruptTest {
  @TempDir Path folder;

  @Test
  void inTheMiddleOfTheTestsFinishedSplitsAreKeptAndNothingIsLeftRunning() throws Exception {
    CompiledProject project =
        new CompiledProject(folder.resolve("project"))
            // Longer code is taken for slower and starts first.
            .tests(2, "Quick", "Code.twice(1);".repeat(300))
            .tests(4, "Stuck", "new ProcessBuilder(\"sleep\", \"600\").start().waitFor();")
            .compile();
    RunOutput output = new RunOutput(folder.resolve("out"));
    Start start = Start.in(folder);
    Result result;
    try (CovrunProcess covrun =
        start.start(
            project.words(
                "run",
                output.folder(),
                "--splits=6",
                "--max-concurrent-splits=3",
                "--workers-per-split=1"))) {
      covrun.awaitUntil("two splits finished, three stuck", () -> halfWay(covrun, project));
      assertThat(covrun.offspring()).hasSizeGreaterThan(2);

      covrun.interrupt();

      result = covrun.await();
      assertThat(covrun.offspring()).isEmpty();
    }

    assertThat(result.exitCode()).as(result.all()).isEqualTo(130);
    assertThat(result.all())
        .contains("2 finished splits are kept", "covrun merge " + output.folder());
    assertThat(result.all()).doesNotContain("Exception", "\tat ", "%");

    Result merged = start.run("merge", output.folder().toString());

    assertThat(merged.exitCode()).as(merged.all()).isEqualTo(3);
    assertThat(merged.out()).contains("Partial 2/6");
    assertThat(merged.lines("%")).isNotEmpty().allMatch(line -> line.contains("PARTIAL 2/6"));
    assertThat(output.summary().at("/tests/passed").asInt()).isEqualTo(2);
    assertThat(output.summary().at("/tests/errors").asInt()).isZero();
    for (String file : new String[] {"summary.md", "index.html"}) {
      String text = Files.readString(output.folder().resolve("report").resolve(file));
      assertThat(text.substring(0, text.indexOf(" %")))
          .as(file)
          .containsIgnoringCase("partial 2/6");
    }
  }

  @Test
  void whileTheProjectBuildsTheBuildIsEndedToo() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Path wrapper =
        Files.writeString(project.resolve("mvnw"), "#!/bin/sh\necho > begun\nsleep 600\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path output = folder.resolve("out");
    Path earlier = Files.createDirectories(output.resolve("report")).resolve("summary.json");
    Files.writeString(earlier, "{}");
    Files.writeString(output.resolve(".lock"), "");
    Result result;
    try (CovrunProcess covrun =
        Start.in(folder)
            .start("run", "--source", project.toString(), "--output", output.toString())) {
      covrun.awaitUntil("the build began", () -> Files.exists(project.resolve("begun")));
      assertThat(covrun.offspring()).isNotEmpty();

      covrun.interrupt();

      result = covrun.await();
      assertThat(covrun.offspring()).isEmpty();
    }
    assertThat(result.exitCode()).as(result.all()).isEqualTo(130);
    assertThat(result.all()).contains("no split had finished").doesNotContain("Exception", "\tat ");
    assertThat(earlier).content().isEqualTo("{}");
  }

  private static boolean halfWay(CovrunProcess covrun, CompiledProject project) {
    try {
      long finished =
          covrun.err().lines().filter(l -> l.matches(".*split \\d+ finished.*")).count();
      long stuck = project.events().started().stream().filter(n -> n.startsWith("Stuck")).count();
      return finished == 2 && stuck == 3;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
