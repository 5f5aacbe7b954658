package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.ConditionType;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.core.run.RunOutlook.Phase;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.core.run.StepFact;
import dev.coveragerun.operator.observe.JobSighting;
import dev.coveragerun.operator.observe.Obstacle;
import dev.coveragerun.operator.observe.TerminationMessage.Prepared;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds of the steps up to the end of the splits. */
final class StepFindings {
  private final StatusInput input;
  private final RunFacts facts;

  StepFindings(StatusInput input) {
    this.input = input;
    this.facts = input.observation().facts();
  }

  void addTo(Conditions conditions) {
    conditions.set(ConditionType.ACCEPTED, accepted());
    conditions.set(ConditionType.BUDGET_WITHIN_CAPACITY, budget());
    conditions.set(ConditionType.PREPARED, prepared());
    conditions.set(ConditionType.SPLITS_FINISHED, splits());
    conditions.set(ConditionType.SUSPENDED, suspended());
  }

  private Finding accepted() {
    return input.oneNode()
        ? Finding.yes(
            "Accepted",
            "its volume is ReadWriteOnce, so that all its pods go to the node of the first; with"
                + " ReadWriteMany they could spread")
        : Finding.yes("Accepted", "the spec is in order");
  }

  private Finding budget() {
    if (input.budget().isEmpty()) {
      return Finding.unknown(
          "CapacityUnknown", "the operator may not see nodes; its installation can allow it");
    }
    ClusterBudget budget = input.budget().get();
    if (budget.report().withinCapacity()) {
      return Finding.yes(
          "WithinCapacity",
          budget.report().granted().peakWorkers()
              + " workers at once, "
              + budget.workerLimit()
              + " are within 2 × CPU cores");
    }
    return budget.report().warnings().isEmpty()
        ? Finding.no("TooManyWorkers", "spec.budgetPolicy is Off: no advice is given")
        : Finding.no("TooManyWorkers", BudgetAdvice.text(budget));
  }

  private Finding prepared() {
    return switch (facts.prepare().state()) {
      case DONE -> planned(input.observation().plan());
      case FAILED -> Finding.no(failure(facts.prepare()));
      case RUNNING ->
          input
              .observation()
              .prepare()
              .flatMap(JobSighting::obstacle)
              .map(Finding::unknown)
              .orElseGet(() -> Finding.unknown("Building", input.outlook().message()));
      case NOT_STARTED -> notStarted("waiting for its first pod");
    };
  }

  private static Finding planned(Optional<Prepared> plan) {
    int planned = plan.map(prepared -> prepared.splits().size()).orElse(0);
    int requested = plan.map(Prepared::requestedSplits).orElse(planned);
    return Finding.yes(
        "Planned",
        planned < requested
            ? planned + " splits, since there are too few test classes for " + requested
            : planned + " splits");
  }

  private Finding splits() {
    int planned = facts.splits().size();
    int finished = facts.count(SplitFact.State.FINISHED);
    String counts = finished + "/" + planned + " splits finished";
    if (planned > 0 && finished == planned) {
      return Finding.yes("AllFinished", counts);
    }
    if (settled()) {
      return unfinished(counts);
    }
    if (planned == 0) {
      return Finding.unknown("Waiting", "there is no plan yet");
    }
    return obstacle()
        .or(() -> input.hold().map(Finding::unknown))
        .orElseGet(
            () ->
                Finding.unknown(
                    input.outlook().reason(),
                    counts + ", " + facts.count(SplitFact.State.RUNNING) + " running"));
  }

  /** No further split starts. */
  private boolean settled() {
    return input.outlook().over()
        || input.outlook().phase() == Phase.MERGING
        || facts.merge().state() != StepFact.State.NOT_STARTED;
  }

  private Finding unfinished(String counts) {
    List<SplitFact> lost =
        facts.splits().stream().filter(split -> split.failure().isPresent()).toList();
    if (lost.isEmpty()) {
      return facts.splits().isEmpty()
          ? Finding.no("NotStarted", "no split was started")
          : Finding.no(
              facts.cancelled() ? "Cancelled" : "StoppedEarly",
              counts + ": " + input.outlook().message());
    }
    SplitFact first = lost.get(0);
    Failure why = first.failure().get();
    String others = lost.size() == 1 ? "" : " and " + (lost.size() - 1) + " more";
    return Finding.no(
        why.reason(),
        counts
            + "; lost: split "
            + first.number()
            + others
            + ", after "
            + first.attempts()
            + " attempts: "
            + why.message());
  }

  private Optional<Finding> obstacle() {
    for (Map.Entry<Integer, JobSighting> entry : input.observation().attempts().entrySet()) {
      Optional<Obstacle> obstacle = entry.getValue().obstacle();
      if (obstacle.isPresent()) {
        return Optional.of(
            Finding.unknown(
                obstacle.get().reason(),
                "split " + entry.getKey() + ": " + obstacle.get().message()));
      }
    }
    return Optional.empty();
  }

  private Finding suspended() {
    if (!input.request().suspended() || input.outlook().over()) {
      return Finding.no("NotSuspended", "spec.suspend is false, or the run is over");
    }
    int running = facts.count(SplitFact.State.RUNNING);
    return running == 0
        ? Finding.yes("Suspended", "nothing starts; set spec.suspend to false to go on")
        : Finding.yes("Draining", "nothing new starts; " + running + " splits still run");
  }

  private Finding notStarted(String message) {
    if (input.outlook().over()) {
      return Finding.no(input.outlook().reason(), input.outlook().message());
    }
    if (input.outlook().phase() == Phase.SUSPENDED) {
      return Finding.unknown("Suspended", "set spec.suspend to false to go on");
    }
    return input.hold().map(Finding::unknown).orElseGet(() -> Finding.unknown("Waiting", message));
  }

  private static Failure failure(StepFact step) {
    return step.failure().orElseThrow();
  }
}
