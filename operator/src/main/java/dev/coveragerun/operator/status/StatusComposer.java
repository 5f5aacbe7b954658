package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.ConditionType;
import dev.coveragerun.api.v1alpha1.CoverageRunStatus;
import dev.coveragerun.api.v1alpha1.RunCondition;
import dev.coveragerun.api.v1alpha1.SplitStatus;
import dev.coveragerun.operator.core.budget.Budget;
import dev.coveragerun.operator.observe.JobSighting;
import dev.coveragerun.operator.observe.RunObservation;
import dev.coveragerun.operator.observe.TerminationMessage.Merged;
import dev.coveragerun.operator.observe.TerminationMessage.SplitDone;
import dev.coveragerun.operator.observe.TerminationMessage.TestTally;
import dev.coveragerun.operator.spec.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run's status from what is known of it now. The same input gives the same status, so that one
 * that equals the stored need not be written; and a run that is over stays as it ended, whatever
 * became of its Jobs.
 */
public final class StatusComposer {
  private StatusComposer() {}

  /** Whether the run has ended; then nothing is to be done for it any more. */
  public static boolean finished(CoverageRunStatus status) {
    return status.conditions() != null
        && status.conditions().stream()
            .anyMatch(
                condition ->
                    ConditionType.FINISHED.equals(condition.type())
                        && "True".equals(condition.status()));
  }

  public static CoverageRunStatus compose(StatusInput input) {
    if (input.previous().filter(StatusComposer::finished).isPresent()) {
      return observed(input.previous().get(), input.generation());
    }
    Conditions conditions =
        new Conditions(conditions(input.previous()), input.generation(), input.now());
    new StepFindings(input).addTo(conditions);
    new EndFindings(input).addTo(conditions);
    List<SplitStatus> splits = new SplitStatuses(input).list();
    Optional<Merged> merged = input.observation().merged();
    return new CoverageRunStatus(
        input.generation(),
        conditions.list(),
        input.budget().map(StatusComposer::budget).orElse(null),
        SplitStatuses.counts(splits),
        tests(input.observation()),
        merged.map(CoverageStatuses::of).orElse(null),
        completeness(merged, SplitStatuses.counts(splits)),
        splits.isEmpty() ? null : splits,
        merged
            .flatMap(Merged::reportPath)
            .map(path -> new CoverageRunStatus.Report(path, null))
            .orElse(null),
        startTime(input.previous(), input.now()),
        input.outlook().over() ? Conditions.text(input.now()) : null);
  }

  /** Of a run whose spec cannot be run. It is over: the spec is frozen. */
  public static CoverageRunStatus rejected(
      List<Problem> problems, Optional<CoverageRunStatus> previous, long generation, Instant now) {
    if (previous.filter(StatusComposer::finished).isPresent()) {
      return observed(previous.get(), generation);
    }
    String message =
        problems.stream().map(Problem::text).collect(Collectors.joining(". "))
            + ". Correct it, and create the run again";
    Finding invalid = Finding.no("InvalidSpec", message);
    Conditions conditions = new Conditions(conditions(previous), generation, now);
    conditions.set(ConditionType.ACCEPTED, invalid);
    conditions.set(ConditionType.SUCCEEDED, invalid);
    conditions.set(ConditionType.FINISHED, Finding.yes("InvalidSpec", message));
    return new CoverageRunStatus(
        generation,
        conditions.list(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        startTime(previous, now),
        Conditions.text(now));
  }

  private static CoverageRunStatus.Budget budget(ClusterBudget budget) {
    Budget granted = budget.report().granted();
    return new CoverageRunStatus.Budget(
        granted.concurrentSplits(),
        granted.workersPerSplit(),
        granted.peakWorkers(),
        budget.cpuCapacity(),
        budget.workerLimit(),
        budget.report().warnings().isEmpty() ? null : BudgetAdvice.text(budget));
  }

  /** The merge's word when there is one: it counts each test once. */
  private static CoverageRunStatus.Tests tests(RunObservation observation) {
    if (observation.facts().splits().isEmpty()) {
      return null;
    }
    TestTally tally =
        observation
            .merged()
            .map(Merged::tests)
            .orElseGet(
                () ->
                    observation.attempts().values().stream()
                        .flatMap((JobSighting job) -> job.splitDone().stream())
                        .map(SplitDone::tests)
                        .reduce(TestTally.NONE, TestTally::plus));
    return new CoverageRunStatus.Tests(
        tally.total(),
        tally.passed(),
        tally.failures(),
        tally.errors(),
        tally.skipped(),
        tally.flaky());
  }

  private static String completeness(Optional<Merged> merged, CoverageRunStatus.Splits splits) {
    return merged
        .map(Merged::completeness)
        .orElse(splits == null ? null : splits.finished() + "/" + splits.planned());
  }

  private static CoverageRunStatus observed(CoverageRunStatus status, long generation) {
    if (Long.valueOf(generation).equals(status.observedGeneration())) {
      return status;
    }
    List<RunCondition> conditions =
        status.conditions().stream()
            .map(
                condition ->
                    new RunCondition(
                        condition.type(),
                        condition.status(),
                        condition.reason(),
                        condition.message(),
                        condition.lastTransitionTime(),
                        generation))
            .toList();
    return new CoverageRunStatus(
        generation,
        conditions,
        status.budget(),
        status.splits(),
        status.tests(),
        status.coverage(),
        status.completeness(),
        status.splitStatuses(),
        status.report(),
        status.startTime(),
        status.completionTime());
  }

  private static List<RunCondition> conditions(Optional<CoverageRunStatus> status) {
    return status.map(CoverageRunStatus::conditions).map(List::copyOf).orElse(List.of());
  }

  private static String startTime(Optional<CoverageRunStatus> previous, Instant now) {
    return previous.map(CoverageRunStatus::startTime).orElseGet(() -> Conditions.text(now));
  }
}
