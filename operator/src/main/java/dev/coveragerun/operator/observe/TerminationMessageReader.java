package dev.coveragerun.operator.observe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.observe.TerminationMessage.Counter;
import dev.coveragerun.operator.observe.TerminationMessage.Coverage;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a pod's termination message, schema version 1. User code ran beside whoever wrote it, so
 * that every value is bounded and a message is taken whole or not at all. Fields that it does not
 * know are passed over.
 */
final class TerminationMessageReader {
  /** What a kubelet keeps of it. */
  static final int MAX_BYTES = 4096;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(32)
                          .maxStringLength(MAX_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TerminationMessageReader() {}

  /**
   * @param step whose pod said it
   */
  static TerminationMessage read(String text, Step step) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return new Unusable("it is longer than " + MAX_BYTES + " bytes");
    }
    try {
      if (!(MAPPER.readTree(text) instanceof ObjectNode root)) {
        return new Unusable("it is no JSON object");
      }
      return read(new BoundedFields(root), step);
    } catch (JsonProcessingException e) {
      return new Unusable("it is no JSON");
    } catch (BoundedFields.OutOfBounds e) {
      return new Unusable(e.getMessage());
    }
  }

  private static TerminationMessage read(BoundedFields root, Step step) {
    if (root.integer("schemaVersion", 0, Integer.MAX_VALUE) != 1) {
      return new Unusable("its schemaVersion is not 1");
    }
    if (!root.word("step", "[a-z]{1,16}").equals(step.word())) {
      return new Unusable("it is not about " + step.word());
    }
    if (root.has("failure")) {
      return failure(root.object("failure"));
    }
    return switch (step) {
      case PREPARE -> prepared(root);
      case SPLIT -> splitDone(root);
      case MERGE -> merged(root);
    };
  }

  private static StepFailed failure(BoundedFields failure) {
    Optional<Failure.Kind> kind =
        failure.has("kind")
            ? Optional.of(
                Failure.Kind.valueOf(failure.word("kind", "INPUT|INFRASTRUCTURE|TRANSIENT")))
            : Optional.empty();
    return new StepFailed(failure.reason("reason"), failure.text("message", 2048), kind);
  }

  private static Prepared prepared(BoundedFields root) {
    List<PlannedSplit> splits = new ArrayList<>();
    for (JsonNode pair : root.array("splits", 1, 256)) {
      splits.add(
          new PlannedSplit(
              BoundedFields.number(pair.path(0), "splits", 1e8),
              BoundedFields.integer(pair.path(1), "splits", 0, 1) == 1));
    }
    return new Prepared(hash(root), root.integer("requestedSplits", 1, 256), splits);
  }

  private static SplitDone splitDone(BoundedFields root) {
    return new SplitDone(
        root.integer("split", 1, 256),
        root.integer("attempt", 1, 1000),
        hash(root),
        tests(root),
        root.number("seconds", 1e8),
        (long) root.number("peakMemoryBytes", 1e15),
        root.has("stoppedEarly") && root.flag("stoppedEarly"));
  }

  private static Merged merged(BoundedFields root) {
    return new Merged(
        switch (root.word("verdict", "Complete|Partial|Failed")) {
          case "Complete" -> Verdict.COMPLETE;
          case "Partial" -> Verdict.PARTIAL;
          default -> Verdict.FAILED;
        },
        root.reason("reason"),
        root.text("message", 1024),
        root.word("completeness", "[0-9]{1,3}/[0-9]{1,3}"),
        root.integer("exitCode", 0, 255),
        root.has("tests") ? tests(root) : TestTally.NONE,
        root.has("coverage") ? Optional.of(coverage(root.object("coverage"))) : Optional.empty(),
        root.has("reportPath") ? Optional.of(root.text("reportPath", 1024)) : Optional.empty());
  }

  private static String hash(BoundedFields root) {
    return root.word("planHash", "[A-Za-z0-9:._-]{1,128}");
  }

  private static TestTally tests(BoundedFields root) {
    List<Integer> counts = root.counts("tests", 4, 5);
    return new TestTally(
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        counts.size() > 4 ? counts.get(4) : 0);
  }

  private static Coverage coverage(BoundedFields coverage) {
    return new Coverage(
        counter(coverage, "line"), counter(coverage, "branch"), counter(coverage, "instruction"));
  }

  private static Optional<Counter> counter(BoundedFields coverage, String name) {
    if (!coverage.has(name)) {
      return Optional.empty();
    }
    List<Integer> pair = coverage.counts(name, 2, 2);
    return Optional.of(new Counter(pair.get(0), pair.get(1)));
  }
}
