package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.ConditionType;
import dev.coveragerun.operator.core.run.StepFact;
import dev.coveragerun.operator.observe.JobSighting;
import dev.coveragerun.operator.observe.TerminationMessage.Merged;
import dev.coveragerun.operator.observe.TerminationMessage.Verdict;
import java.util.Optional;

/** What holds of the merge and of the run as a whole. */
final class EndFindings {
  private static final Finding WAITING = Finding.unknown("Waiting", "the splits come first");
  private static final Finding LOST =
      Finding.unknown(
          "ResultLost",
          "the merge is through, but its last word went with its pod: kubectl covrun report brings"
              + " the report with its summary.json");

  private final StatusInput input;
  private final StepFact merge;
  private final Optional<Merged> merged;

  EndFindings(StatusInput input) {
    this.input = input;
    this.merge = input.observation().facts().merge();
    this.merged = input.observation().merged();
  }

  void addTo(Conditions conditions) {
    conditions.set(ConditionType.MERGED, merged());
    conditions.set(ConditionType.COVERAGE_COMPLETE, coverageComplete());
    conditions.set(ConditionType.PUBLISHED, published());
    conditions.set(ConditionType.SUCCEEDED, succeeded());
    conditions.set(ConditionType.FINISHED, finished());
  }

  private Finding merged() {
    return switch (merge.state()) {
      case DONE -> Finding.yes("Merged", completeness("splits are in the report"));
      case FAILED -> Finding.no(merge.failure().orElseThrow());
      case RUNNING ->
          input
              .observation()
              .merge()
              .flatMap(JobSighting::obstacle)
              .map(Finding::unknown)
              .orElseGet(() -> Finding.unknown("Merging", input.outlook().message()));
      case NOT_STARTED -> input.outlook().over() ? nothing() : WAITING;
    };
  }

  private Finding coverageComplete() {
    if (merged.isPresent()) {
      return merged.get().verdict() == Verdict.COMPLETE
          ? Finding.yes("Complete", completeness("splits are whole"))
          : Finding.no(
              merged.get().reason(),
              completeness("splits are whole") + ": " + merged.get().message());
    }
    return withoutVerdict();
  }

  private Finding published() {
    if (merged.isPresent()) {
      return Finding.yes(
          "ReportWritten",
          "kubectl covrun report " + input.request().name() + " brings it from the volume");
    }
    return withoutVerdict();
  }

  private Finding succeeded() {
    if (!input.outlook().over()) {
      return Finding.unknown(input.outlook().reason(), input.outlook().message());
    }
    if (merged.isPresent()) {
      Merged end = merged.get();
      return end.exitCode() == 0
          ? Finding.yes(end.reason(), end.message())
          : Finding.no(end.reason(), end.message());
    }
    return merge.state() == StepFact.State.DONE
        ? Finding.no(LOST.reason(), LOST.message())
        : Finding.no(input.outlook().reason(), input.outlook().message());
  }

  private Finding finished() {
    if (input.outlook().over()) {
      Finding end = succeeded();
      return Finding.yes(end.reason(), end.message());
    }
    boolean untouched = input.observation().facts().prepare().state() == StepFact.State.NOT_STARTED;
    return untouched
        ? Finding.unknown("Waiting", input.outlook().message())
        : Finding.no("InProgress", input.outlook().message());
  }

  private Finding withoutVerdict() {
    if (merge.state() == StepFact.State.DONE) {
      return LOST;
    }
    return input.outlook().over() ? nothing() : WAITING;
  }

  private static Finding nothing() {
    return Finding.no("NothingMerged", "the run ended before there was anything to merge");
  }

  private String completeness(String what) {
    return merged.map(end -> end.completeness() + " " + what).orElse(what);
  }
}
