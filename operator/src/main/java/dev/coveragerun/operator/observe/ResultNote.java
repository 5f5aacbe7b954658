package dev.coveragerun.operator.observe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.observe.TerminationMessage.StepFailed;
import dev.coveragerun.operator.observe.TerminationMessage.Unusable;
import dev.coveragerun.operator.render.Step;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Optional;

/**
 * How a Job's end is kept on the Job itself. Pods go when their node does, and with them the plan's
 * size, the test counts and why something failed; what was noted first stays true.
 */
public final class ResultNote {
  /** The annotation; its value has a termination message's form, at most 4096 bytes. */
  public static final String KEY = CoverageRun.GROUP + "/result";

  private static final int MAX_MESSAGE = 1024;

  private ResultNote() {}

  static Optional<TerminationMessage> read(Job job, Step step) {
    return Optional.ofNullable(job.getMetadata().getAnnotations())
        .map(annotations -> annotations.get(KEY))
        .map(text -> TerminationMessageReader.read(text, step))
        .filter(message -> !(message instanceof Unusable));
  }

  static String of(Failure failure, Step step) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", 1);
    root.put("step", step.word());
    root.putObject("failure")
        .put("reason", failure.reason())
        .put("message", PlainText.of(failure.message(), MAX_MESSAGE))
        .put("kind", failure.kind().name());
    return root.toString();
  }

  static Failure failure(StepFailed noted) {
    return new Failure(
        noted.reason(), noted.message(), noted.kind().orElse(Failure.Kind.INFRASTRUCTURE));
  }
}
