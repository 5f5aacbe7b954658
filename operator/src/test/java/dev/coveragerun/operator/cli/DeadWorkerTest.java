package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadWorkerTest {
  @TempDir Path folder;

  @Test
  void aWorkerThatDiesCostsItsClassAndNothingElse() throws Exception {
    CompiledProject project =
        new CompiledProject(folder.resolve("project"))
            .test("ExitTest", "System.exit(7);")
            .test("HaltTest", "Runtime.getRuntime().halt(8);")
            .tests(4, "Good", "")
            .compile();
    RunOutput output = new RunOutput(folder.resolve("out"));

    Result result =
        Start.in(folder)
            .run(
                project.words(
                    "run",
                    output.folder(),
                    "--splits=2",
                    "--max-concurrent-splits=2",
                    "--workers-per-split=1"));

    assertThat(result.exitCode()).as(result.all()).isEqualTo(3);
    assertThat(project.events().started())
        .containsExactlyInAnyOrderElementsOf(project.testClasses());
    assertThat(output.summary().at("/verdict").asText()).isEqualTo("Partial");
    assertThat(output.summary().at("/reason").asText()).isEqualTo("WorkerCrashed");
    assertThat(output.summary().at("/tests/passed").asInt()).isEqualTo(4);
    assertThat(output.summary().at("/tests/errors").asInt()).isEqualTo(2);
    assertThat(output.summary().at("/missing/count").asInt()).isEqualTo(2);
    assertThat(result.out()).contains("sample.ExitTest", "sample.HaltTest", "lost its worker");
    assertThat(result.lines("%")).isNotEmpty().allMatch(line -> line.contains("PARTIAL"));
    assertThat(result.all()).doesNotContain("\tat ");
    assertThat(Files.readString(output.folder().resolve("report/junit.xml")))
        .contains("<error")
        .contains("sample.ExitTest")
        .contains("sample.HaltTest");
  }
}
