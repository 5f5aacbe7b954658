package dev.coveragerun.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.coveragerun.operator.observe.TerminationMessage.Counter;
import dev.coveragerun.operator.observe.TerminationMessage.Merged;
import dev.coveragerun.operator.observe.TerminationMessage.PlannedSplit;
import dev.coveragerun.operator.observe.TerminationMessage.Prepared;
import dev.coveragerun.operator.observe.TerminationMessage.SplitDone;
import dev.coveragerun.operator.observe.TerminationMessage.StepFailed;
import dev.coveragerun.operator.observe.TerminationMessage.TestTally;
import dev.coveragerun.operator.observe.TerminationMessage.Unusable;
import dev.coveragerun.operator.observe.TerminationMessage.Verdict;
import dev.coveragerun.operator.render.Step;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminationMessageReaderTest {
  private static final String SPLIT =
      """
      {"schemaVersion":1,"step":"split","split":6,"attempt":2,"planHash":"ab12",\
      "tests":[40,1,2,3],"seconds":41.2,"peakMemoryBytes":123,"stoppedEarly":false}""";

  @Test
  void thePlansSizeAndEstimatesAreRead() {
    TerminationMessage read =
        TerminationMessageReader.read(
            """
            {"schemaVersion":1,"step":"prepare","planHash":"sha256:ab","requestedSplits":12,
             "splits":[[12.3,0],[4,1]]}""",
            Step.PREPARE);

    assertThat(read)
        .isEqualTo(
            new Prepared(
                "sha256:ab",
                12,
                List.of(new PlannedSplit(12.3, false), new PlannedSplit(4, true))));
  }

  @Test
  void aPlanOfTheMostSplitsFits() {
    String pairs = String.join(",", Collections.nCopies(256, "[12345.6,0]"));
    String text =
        "{\"schemaVersion\":1,\"step\":\"prepare\",\"planHash\":\""
            + "a".repeat(64)
            + "\",\"requestedSplits\":256,\"splits\":["
            + pairs
            + "]}";

    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4096);
    assertThat(TerminationMessageReader.read(text, Step.PREPARE)).isInstanceOf(Prepared.class);
  }

  @Test
  void aSplitsCountsAreRead() {
    assertThat(TerminationMessageReader.read(SPLIT, Step.SPLIT))
        .isEqualTo(new SplitDone(6, 2, "ab12", new TestTally(40, 1, 2, 3, 0), 41.2, 123, false));
  }

  @Test
  void aMergesVerdictAndCoverageAreRead() {
    TerminationMessage read =
        TerminationMessageReader.read(
            """
            {"schemaVersion":1,"step":"merge","verdict":"Partial","reason":"MissingSplits",
             "message":"split 3 is missing","completeness":"11/12","exitCode":3,
             "tests":[480,0,0,5,2],"coverage":{"line":[800,200],"branch":[7,3]},
             "reportPath":"report"}""",
            Step.MERGE);

    assertThat(read)
        .isInstanceOfSatisfying(
            Merged.class,
            merged -> {
              assertThat(merged.verdict()).isEqualTo(Verdict.PARTIAL);
              assertThat(merged.completeness()).isEqualTo("11/12");
              assertThat(merged.tests()).isEqualTo(new TestTally(480, 0, 0, 5, 2));
              assertThat(merged.coverage().orElseThrow().line()).contains(new Counter(800, 200));
              assertThat(merged.coverage().orElseThrow().instruction()).isEmpty();
              assertThat(merged.reportPath()).contains("report");
            });
  }

  @Test
  void aFailureIsReadForAnyStep() {
    String text =
        """
        {"schemaVersion":1,"step":"prepare","failure":{"reason":"BuildFailed","message":"a\\u001b[31m\\nb"}}""";

    assertThat(TerminationMessageReader.read(text, Step.PREPARE))
        .isEqualTo(new StepFailed("BuildFailed", "a [31m b", Optional.empty()));
  }

  @Test
  void aFieldFromALaterRunnerIsPassedOver() {
    assertThat(TerminationMessageReader.read(SPLIT.replace("{", "{\"new\":[1],"), Step.SPLIT))
        .isInstanceOf(SplitDone.class);
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        arguments("nothing", "", "no JSON"),
        arguments("the end of a log", "Exception in thread \"main\"", "no JSON"),
        arguments("a list", "[1]", "no JSON object"),
        arguments("two documents", SPLIT + SPLIT, "no JSON"),
        arguments("a field twice", SPLIT.replace("{", "{\"split\":7,"), "no JSON"),
        arguments("another schema", SPLIT.replace("n\":1", "n\":2"), "schemaVersion"),
        arguments("another step", SPLIT.replace("\"split\",", "\"merge\","), "not about split"),
        arguments("a split beyond all", SPLIT.replace(":6", ":257"), "split"),
        arguments("a fraction of a split", SPLIT.replace(":6", ":6.5"), "split"),
        arguments("a number as text", SPLIT.replace(":6", ":\"6\""), "split"),
        arguments("fewer counts", SPLIT.replace(",3]", "]"), "tests"),
        arguments("a negative count", SPLIT.replace("[40", "[-1"), "tests"),
        arguments("a count beyond an int", SPLIT.replace("[40", "[4294967296"), "tests"),
        arguments("endless seconds", SPLIT.replace("41.2", "1e308"), "seconds"),
        arguments("no number", SPLIT.replace("41.2", "NaN"), "no JSON"),
        arguments("deep nesting", SPLIT.replace(":6", ":[[[[[[[[[[6]]]]]]]]]]"), "no JSON"),
        arguments("no plan hash", SPLIT.replace("planHash", "plan"), "planHash"),
        arguments("a path as hash", SPLIT.replace("ab12", "../x"), "planHash"),
        arguments("too much", SPLIT + " ".repeat(4096), "4096 bytes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusable")
  void whatIsNotInOrderIsLeftOutWithTheReason(String what, String text, String why) {
    assertThat(TerminationMessageReader.read(text, Step.SPLIT))
        .as(what)
        .isInstanceOfSatisfying(Unusable.class, no -> assertThat(no.why()).contains(why));
  }

  @Test
  void aReasonThatIsNoWordIsRefusedForItBecomesAConditionsReason() {
    String text =
        """
        {"schemaVersion":1,"step":"split","failure":{"reason":"<b>","message":""}}""";

    assertThat(TerminationMessageReader.read(text, Step.SPLIT)).isInstanceOf(Unusable.class);
  }
}
