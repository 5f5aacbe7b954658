package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** One whole run with a threshold that it misses, and what can be done with what it left. */
class ReportTest {
  @TempDir static Path folder;
  private static CompiledProject project;
  private static RunOutput output;
  private static Result run;

  @BeforeAll
  static void run() throws Exception {
    project =
        new CompiledProject(folder.resolve("project"))
            .tests(5, "Some", "")
            .test("SkippedTest", "Assumptions.assumeTrue(false, \"not here\");")
            .compile();
    output = new RunOutput(folder.resolve("out"));
    run =
        Start.in(folder)
            .run(
                project.words(
                    "run",
                    output.folder(),
                    "--splits=3",
                    "--max-concurrent-splits=1",
                    "--workers-per-split=2",
                    "--set=spec.report.thresholds.line=100"));
  }

  @Test
  void aMissedThresholdIsSaidAndIsExitCode1ThoughAllTestsPassed() {
    assertThat(run.exitCode()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains("Complete 3/3 (ThresholdNotMet)", "< 100 %", "0 failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/verdict",
        "/reason",
        "/coverage/instruction/covered",
        "/coverage/instruction/missed",
        "/coverage/branch/covered",
        "/coverage/branch/missed",
        "/coverage/line/covered",
        "/coverage/line/missed",
        "/coverage/complexity/covered",
        "/coverage/complexity/missed",
        "/coverage/method/covered",
        "/coverage/method/missed",
        "/coverage/class/covered",
        "/coverage/class/missed",
        "/tests/total",
        "/tests/passed",
        "/tests/failed",
        "/tests/errors",
        "/tests/skipped",
        "/splits/planned",
        "/splits/finished",
        "/plan/hash",
        "/peak/concurrentSplits",
        "/peak/workers",
        "/peak/memoryBytes",
        "/durationSeconds",
        "/splitStatuses/2/estimatedSeconds",
        "/splitStatuses/2/actualSeconds"
      })
  void summaryJsonHasWhatScriptsRelyOn(String field) {
    assertThat(output.summary().at(field).isValueNode()).isTrue();
  }

  @Test
  void theNumbersAreThoseOfTheProject() {
    JsonNode summary = output.summary();

    assertThat(summary.at("/tests/total").asInt()).isEqualTo(6);
    assertThat(summary.at("/tests/passed").asInt()).isEqualTo(5);
    assertThat(summary.at("/tests/skipped").asInt()).isEqualTo(1);
    assertThat(summary.at("/coverage/method/covered").asInt()).isEqualTo(1);
    assertThat(summary.at("/coverage/method/missed").asInt()).isEqualTo(2);
    assertThat(summary.at("/coverage/branch/covered").asInt()).isEqualTo(1);
  }

  @Test
  void theXmlFilesAreXml() throws Exception {
    Document jacoco = xml("report/jacoco.xml");
    Document junit = xml("report/junit.xml");

    assertThat(jacoco.getElementsByTagName("class").getLength()).isEqualTo(1);
    assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(6);
    assertThat(junit.getElementsByTagName("skipped").getLength()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "merged.exec", "jacoco.csv", "summary.md", "jacoco/index.html"})
  void theReportHas(String file) {
    assertThat(output.folder().resolve("report").resolve(file)).isNotEmptyFile();
  }

  @Test
  void mergingAgainAndAgainGivesTheSameResult() throws Exception {
    JsonNode before = output.summary();
    String coverage = Files.readString(output.folder().resolve("report/jacoco.xml"));

    for (int time = 1; time <= 2; time++) {
      Result merged = Start.in(folder).run("merge", output.folder().toString());

      assertThat(merged.exitCode()).as(merged.all()).isEqualTo(run.exitCode());
      assertThat(output.summary()).isEqualTo(before);
      assertThat(output.folder().resolve("report/jacoco.xml")).content().isEqualTo(coverage);
      assertThat(merged.out()).isEqualTo(run.out());
    }
  }

  @Test
  void aSplitRunsItsClassesAndNoOthers() throws Exception {
    project.forgetEvents();
    RunOutput alone = new RunOutput(folder.resolve("split"));
    List<String> planned =
        output.splits().entrySet().stream()
            .filter(entry -> entry.getValue() == 2)
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());

    Result result =
        Start.in(folder)
            .run(project.words("split", alone.folder(), "2/3", "--workers-per-split=auto"));

    assertThat(result.exitCode()).as(result.all()).isZero();
    assertThat(project.events().started()).containsExactlyInAnyOrderElementsOf(planned);
    assertThat(result.out()).contains("Partial 1/3");
    assertThat(result.lines("%")).isNotEmpty().allMatch(line -> line.contains("PARTIAL 1/3"));
  }

  private static Document xml(String file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(output.folder().resolve(file).toFile());
  }
}
