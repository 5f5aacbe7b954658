package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seed's promise, seen from outside: never more at once than was said. */
class ConcurrencyTest {
  @TempDir static Path folder;

  /** The first classes wait for each other: they end only if as many run at once as may. */
  @ParameterizedTest(name = "{0} splits, {1} at once with {2} workers each")
  @CsvSource({"12, 3, 4", "6, 2, 2", "3, 1, 1"})
  void neverMoreAtOnceThanSaidAndEveryClassOnce(int splits, int concurrent, int workers)
      throws Exception {
    int most = concurrent * workers;
    Path here = folder.resolve(splits + "-" + concurrent + "-" + workers);
    CompiledProject project =
        new CompiledProject(here.resolve("project"))
            .tests(
                4 * splits,
                "Quick",
                "Events.await(\"start\", %d); Thread.sleep(20);".formatted(most))
            .serial("AloneTest", "Thread.sleep(100);")
            .serial("LonelyTest", "Thread.sleep(100);")
            .compile();
    RunOutput output = new RunOutput(here.resolve("out"));

    Result result;
    WorkerWatch watch;
    try (CovrunProcess covrun =
            CovrunProcess.Start.in(here)
                .withCpus(2)
                .start(
                    project.words(
                        "run",
                        output.folder(),
                        "--splits=" + splits,
                        "--max-concurrent-splits=" + concurrent,
                        "--workers-per-split=" + workers));
        WorkerWatch watching = new WorkerWatch(covrun)) {
      watch = watching;
      result = covrun.await();
      assertThat(covrun.offspring()).isEmpty();
    }

    assertThat(result.exitCode()).as(result.all()).isZero();
    assertThat(watch.looks()).isGreaterThan(10);
    assertThat(watch.mostAlive()).isBetween(1, most);
    EventLog events = project.events();
    assertThat(events.started()).containsExactlyInAnyOrderElementsOf(project.testClasses());
    assertThat(events.ended()).containsExactlyInAnyOrderElementsOf(project.testClasses());
    assertThat(events.mostAtOnce()).isEqualTo(most);
    Map<String, Integer> split = output.splits();
    assertThat(split).hasSize(project.testClasses().size());
    assertThat(events.mostGroupsAtOnce(split::get)).isEqualTo(concurrent);
    assertThat(events.overlaps(name -> name.equals("AloneTest") || name.equals("LonelyTest")))
        .isEmpty();
    assertThat(output.summary().at("/completeness").asText()).isEqualTo(splits + "/" + splits);
    assertThat(output.summary().at("/peak/concurrentSplits").asInt()).isEqualTo(concurrent);
    assertThat(output.summary().at("/peak/workers").asInt()).isEqualTo(most);
    assertThat(result.all()).contains("Total concurrent workers: " + most);
    assertThat(result.all().contains("WARNING")).isEqualTo(most > 4);
  }
}
