package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, on a copy of the example, with Maven. */
class ExampleRunTest {
  private static final Path EXAMPLES = Path.of("..", "crds", "examples");

  @TempDir Path folder;

  @Test
  void theExampleEndsWithACompleteReport() throws Exception {
    Path project = copy(EXAMPLES.resolve("orders"), folder.resolve("orders"));
    Path manifest = Files.copy(EXAMPLES.resolve("orders.yaml"), folder.resolve("orders.yaml"));
    RunOutput output = new RunOutput(folder.resolve("covrun-output/orders"));

    Result result =
        Start.in(folder).run("run", manifest.toString(), "--source", project.toString());

    assertThat(result.exitCode()).as(result.all()).isZero();
    assertThat(result.out())
        .contains("Complete 12/12 (AllTestsPassed)", "Tests       115: ")
        .contains(output.folder().resolve("report/index.html").toString());
    JsonNode summary = output.summary();
    assertThat(summary.at("/tests/total").asInt()).isEqualTo(115);
    assertThat(summary.at("/modules")).hasSize(3);
    assertThat(summary.at("/peak/concurrentSplits").asInt()).isLessThanOrEqualTo(3);
    assertThat(summary.at("/peak/workers").asInt()).isLessThanOrEqualTo(12);
  }

  /** As a fresh clone has it: without what a build left. */
  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (Stream.of(relative.toString().split("/")).noneMatch("target"::equals)) {
          Path target = to.resolve(relative.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
