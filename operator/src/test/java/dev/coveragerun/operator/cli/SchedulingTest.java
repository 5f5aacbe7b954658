package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of four splits, two at once; one class takes as long as all others together. */
class SchedulingTest {
  private static final Pattern STARTED = Pattern.compile("split (\\d+) started");

  @TempDir static Path folder;
  private static CompiledProject project;
  private static RunOutput output;
  private static Result first;
  private static EventLog firstEvents;
  private static JsonNode measured;
  private static Result plan;
  private static EventLog planEvents;
  private static Result second;

  @BeforeAll
  static void twoRunsAndAPlan() throws Exception {
    project =
        new CompiledProject(folder.resolve("project"))
            // Longer code is taken for slower and starts first; the others want to see it run.
            .test("ALongTest", "Code.twice(1);".repeat(300) + "Events.await(\"end\", 3);")
            .tests(3, "Quick", "Events.await(\"start .* ALongTest\", 1);")
            .compile();
    output = new RunOutput(folder.resolve("covrun-output/project"));
    String[] limits = {"--splits=4", "--max-concurrent-splits=2", "--workers-per-split=1"};
    first = Start.in(folder).run(project.words("run", limits));
    firstEvents = project.events();
    project.forgetEvents();
    measured = output.json("timings.json");
    Files.writeString(
        output.folder().resolve("timings.json"),
        """
        {"project|sample.ALongTest": [9000], "project|sample.Quick02Test": [500],
         "project|sample.Quick03Test": [30], "project|sample.Quick01Test": [0.5]}
        """);
    plan = Start.in(folder).run(project.words("plan", limits));
    planEvents = project.events();
    second = Start.in(folder).run(project.words("run", limits));
  }

  @Test
  void theNextSplitStartsWhenAnyEnds() {
    assertThat(first.exitCode()).as(first.all()).isZero();
    assertThat(firstEvents.started()).hasSize(4);
    assertThat(firstEvents.ended().get(3)).isEqualTo("ALongTest");
    assertThat(firstEvents.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void aRunLeavesTheTimesOfItsClasses() {
    assertThat(measured.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "project|sample.ALongTest",
            "project|sample.Quick01Test",
            "project|sample.Quick02Test",
            "project|sample.Quick03Test");
    assertThat(measured).allSatisfy(seconds -> assertThat(seconds.get(0).asDouble()).isPositive());
  }

  @Test
  void theNextRunStartsTheSlowestOfThemFirst() {
    assertThat(second.exitCode()).as(second.all()).isZero();
    Map<String, Integer> split = output.splits();
    List<Integer> started =
        STARTED.matcher(second.err()).results().map(m -> Integer.valueOf(m.group(1))).toList();

    assertThat(output.plan().at("/estimates").asText()).isEqualTo("Timings");
    assertThat(started).hasSize(4);
    assertThat(started.subList(0, 2))
        .containsExactlyInAnyOrder(split.get("ALongTest"), split.get("Quick02Test"));
    assertThat(started.subList(2, 4))
        .containsExactly(split.get("Quick03Test"), split.get("Quick01Test"));
  }

  @Test
  void theFirstRunSaysThatItGuessedAndTheNextThatItKnows() {
    assertThat(first.all()).doesNotContain("median of the last runs");
    assertThat(plan.out()).contains("Estimates: the median of the last runs");
  }

  @Test
  void planRunsNoTest() {
    assertThat(planEvents.events()).isEmpty();
    assertThat(plan.exitCode()).isZero();
  }

  @Test
  void planShowsTheBudgetTheSplitsTheirClassesAndEstimates() {
    assertThat(plan.out())
        .contains("Concurrent splits: 2", "Workers per split: 1", "4 test classes in 4 splits")
        .containsSubsequence(
            "Split 1: 1 class, about 9000.0 s",
            "9000.00 s  sample.ALongTest",
            "500.00 s  sample.Quick02Test",
            "30.00 s  sample.Quick03Test",
            "0.50 s  sample.Quick01Test");
  }

  @Test
  void aSplitOnItsOwnIsPlannedWithTheSameTimings() throws Exception {
    List<String> before = project.events().started();

    Result result = Start.in(folder).run(project.words("split", "3/4"));
    List<String> after = project.events().started();

    assertThat(result.exitCode()).as(result.all()).isZero();
    assertThat(after.subList(before.size(), after.size())).containsExactly("Quick03Test");
  }
}
