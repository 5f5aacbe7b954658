package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
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
  private static Result plan;
  private static EventLog planEvents;
  private static Result second;

  @BeforeAll
  static void twoRunsAndAPlan() throws Exception {
    project =
        new CompiledProject(folder.resolve("project"))
            .test("ALongTest", "Events.await(\"end\", 3);")
            .tests(3, "Quick", "")
            .compile();
    output = new RunOutput(folder.resolve("out"));
    String[] limits = {"--splits=4", "--max-concurrent-splits=2", "--workers-per-split=1"};
    first = Start.in(folder).run(project.words("run", output.folder(), limits));
    firstEvents = project.events();
    project.forgetEvents();
    plan = Start.in(folder).run(project.words("plan", output.folder(), limits));
    planEvents = project.events();
    second = Start.in(folder).run(project.words("run", output.folder(), limits));
  }

  @Test
  void theNextSplitStartsWhenAnyEnds() {
    assertThat(first.exitCode()).as(first.all()).isZero();
    assertThat(firstEvents.started()).hasSize(4);
    assertThat(firstEvents.ended().get(3)).isEqualTo("ALongTest");
    assertThat(firstEvents.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void aSecondRunStartsTheSlowestFirstByTheTimingsOfTheFirst() {
    assertThat(second.exitCode()).as(second.all()).isZero();
    List<Integer> slowestFirst =
        StreamSupport.stream(output.plan().at("/splits").spliterator(), false)
            .sorted(
                Comparator.comparingDouble((JsonNode split) -> estimate(split))
                    .reversed()
                    .thenComparing(split -> split.at("/number").asInt()))
            .map(split -> split.at("/number").asInt())
            .toList();
    List<Integer> started =
        STARTED.matcher(second.err()).results().map(m -> Integer.valueOf(m.group(1))).toList();

    assertThat(output.plan().at("/estimates").asText()).isEqualTo("Timings");
    assertThat(slowestFirst.get(0)).isEqualTo(output.splits().get("ALongTest"));
    assertThat(started.get(0)).isIn(slowestFirst.subList(0, 2));
    assertThat(started.subList(0, 2))
        .containsExactlyInAnyOrderElementsOf(slowestFirst.subList(0, 2));
    assertThat(started.subList(2, 4)).containsExactlyElementsOf(slowestFirst.subList(2, 4));
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
        .containsPattern("Split 1: 1 classes?, about \\d+\\.\\d s")
        .containsPattern("\\d+\\.\\d\\d s  sample\\.ALongTest")
        .contains("sample.Quick01Test", "sample.Quick02Test", "sample.Quick03Test");
  }

  private static double estimate(JsonNode split) {
    return StreamSupport.stream(split.at("/classes").spliterator(), false)
        .mapToDouble(planned -> planned.at("/estimatedSeconds").asDouble())
        .sum();
  }
}
