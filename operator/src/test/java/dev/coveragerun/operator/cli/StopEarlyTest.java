package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six classes that fail. */
class StopEarlyTest {
  @TempDir static Path folder;
  private static CompiledProject project;

  @BeforeAll
  static void project() throws Exception {
    project =
        new CompiledProject(folder.resolve("project"))
            .tests(6, "Bad", "Assertions.fail(\"wrong \" + getClass().getSimpleName());")
            .compile();
  }

  @Test
  void afterMaxFailuresNothingNewStartsAndWhatRanIsMerged() throws Exception {
    RunOutput output = new RunOutput(folder.resolve("run"));
    project.forgetEvents();

    Result result =
        Start.in(folder)
            .with(Map.of("MAX_FAILURES", "1", "MAX_CONCURRENT_SPLITS", "1"))
            .run(
                project.words(
                    "run",
                    output.folder(),
                    "--splits=6",
                    "--workers-per-split=1",
                    "--max-failures=2"));

    assertThat(result.exitCode()).as(result.all()).isEqualTo(1);
    assertThat(project.events().started()).hasSize(2);
    assertThat(output.summary().at("/verdict").asText()).isEqualTo("Partial");
    assertThat(output.summary().at("/reason").asText()).isEqualTo("StoppedEarly");
    assertThat(output.summary().at("/tests/failed").asInt()).isEqualTo(2);
    assertThat(output.summary().at("/coverage/line/covered").asInt()).isPositive();
    assertThat(result.out()).contains("Partial 2/6", "4 test classes could start");
    assertThat(result.lines("%")).isNotEmpty().allMatch(line -> line.contains("PARTIAL 2/6"));
    assertThat(result.lines("FAILED sample.Bad")).hasSize(2).allMatch(l -> l.contains("wrong Bad"));
  }

  @Test
  void perSplitEachSplitHasItsOwnCount() throws Exception {
    RunOutput output = new RunOutput(folder.resolve("split"));
    project.forgetEvents();

    Result result =
        Start.in(folder)
            .run(
                project.words(
                    "run",
                    output.folder(),
                    "--splits=2",
                    "--max-concurrent-splits=2",
                    "--workers-per-split=1",
                    "--max-failures=2",
                    "--max-failures-scope=Split"));

    assertThat(result.exitCode()).as(result.all()).isEqualTo(1);
    Map<Integer, Long> startedInSplit =
        project.events().started().stream()
            .collect(Collectors.groupingBy(output.splits()::get, Collectors.counting()));
    assertThat(startedInSplit).isEqualTo(Map.of(1, 2L, 2, 2L));
    assertThat(output.summary().at("/reason").asText()).isEqualTo("StoppedEarly");
    assertThat(output.summary().at("/stopCause").asText()).isEqualTo("MaxFailures");
    assertThat(result.lines("%")).isNotEmpty().allMatch(line -> line.contains("PARTIAL 0/2"));
  }

  @Test
  void withoutALimitAllFailuresAreSeenAndTheCoverageIsWhole() throws Exception {
    RunOutput output = new RunOutput(folder.resolve("all"));
    project.forgetEvents();

    Result result = Start.in(folder).run(project.words("run", output.folder(), "--max-failures=0"));

    assertThat(result.exitCode()).as(result.all()).isEqualTo(1);
    assertThat(project.events().started()).hasSize(6);
    assertThat(output.summary().at("/verdict").asText()).isEqualTo("Complete");
    assertThat(output.summary().at("/reason").asText()).isEqualTo("TestsFailed");
    assertThat(result.all()).contains("6 failed", "suits this machine");
  }
}
