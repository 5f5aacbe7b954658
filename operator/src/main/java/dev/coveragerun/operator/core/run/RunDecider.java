package dev.coveragerun.operator.core.run;

import dev.coveragerun.operator.core.run.RunOutlook.Phase;
import dev.coveragerun.operator.core.run.SplitFact.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a run does next from what is known of it: prepare, then at most {@code
 * maxConcurrentSplits} splits at once, then one merge of whatever arrived. The same facts always
 * give the same decision.
 */
public final class RunDecider {
  private RunDecider() {}

  /**
   * @param request its workers per split are a number: {@code auto} was resolved by the budget
   */
  public static RunDecision decide(RunRequest request, RunFacts facts, Instant now) {
    return switch (facts.prepare().state()) {
      case NOT_STARTED -> beforePrepare(request, facts);
      case RUNNING -> RunDecision.of(outlook(Phase.PREPARING, "Building", facts));
      case FAILED -> RunDecision.of(finished(facts.prepare(), facts));
      case DONE -> decideSplits(request, facts, now);
    };
  }

  private static RunDecision beforePrepare(RunRequest request, RunFacts facts) {
    if (facts.cancelled()) {
      return RunDecision.of(RunOutlook.of(Phase.FINISHED, "Cancelled", "cancelled", facts));
    }
    if (request.suspended()) {
      return RunDecision.of(outlook(Phase.SUSPENDED, "Suspended", facts));
    }
    return RunDecision.of(outlook(Phase.PREPARING, "Building", facts), new Action.Prepare());
  }

  private static RunDecision decideSplits(RunRequest request, RunFacts facts, Instant now) {
    Optional<String> stop = StopPolicy.stop(request, facts);
    List<SplitFact> running = in(State.RUNNING, facts);
    if (stop.isPresent() && !running.isEmpty()) {
      RunOutlook outlook = RunOutlook.of(Phase.STOPPING, "Stopping", stop.get(), facts);
      return facts.stopping()
          ? RunDecision.of(outlook)
          : RunDecision.of(outlook, new Action.StopSplits());
    }
    Map<SplitFact, Instant> due = due(request, facts, now);
    if (stop.isPresent() || (running.isEmpty() && due.isEmpty())) {
      return decideMerge(facts, stop);
    }
    if (request.suspended()) {
      return RunDecision.of(outlook(Phase.SUSPENDED, "Suspended", facts));
    }
    return start(request, facts, running, due, now);
  }

  /** Splits that want a slot, now or later, and since or from when. */
  private static Map<SplitFact, Instant> due(RunRequest request, RunFacts facts, Instant now) {
    Map<SplitFact, Instant> due = new LinkedHashMap<>();
    for (SplitFact split : facts.splits()) {
      if (split.state() == State.WAITING) {
        due.put(split, now);
      } else if (split.state() == State.FAILED) {
        RetryPolicy.retryAt(split, request.retries()).ifPresent(at -> due.put(split, at));
      }
    }
    return due;
  }

  private static RunDecision start(
      RunRequest request,
      RunFacts facts,
      List<SplitFact> running,
      Map<SplitFact, Instant> due,
      Instant now) {
    List<SplitFact> startable =
        due.keySet().stream().filter(split -> !due.get(split).isAfter(now)).toList();
    List<SplitFact> pending = List.copyOf(due.keySet());
    List<Action> actions = new ArrayList<>();
    for (SplitFact split :
        SlotPolicy.next(running, startable, pending, request.maxConcurrentSplits())) {
      actions.add(
          new Action.StartSplit(split.number(), split.attempts() + 1, workers(request, split)));
    }
    Optional<Duration> wake =
        due.values().stream()
            .filter(at -> at.isAfter(now))
            .min(Instant::compareTo)
            .map(at -> Duration.between(now, at));
    return new RunDecision(actions, outlook(Phase.RUNNING, "SplitsRunning", facts), wake);
  }

  private static int workers(RunRequest request, SplitFact split) {
    if (split.serial()) {
      return 1;
    }
    if (request.workersPerSplit() instanceof WorkerCount.Fixed fixed) {
      return request.splitOverrides().getOrDefault(split.number(), fixed.workers());
    }
    throw new IllegalArgumentException("workersPerSplit is still auto");
  }

  private static RunDecision decideMerge(RunFacts facts, Optional<String> stop) {
    return switch (facts.merge().state()) {
      case NOT_STARTED ->
          RunDecision.of(
              RunOutlook.of(Phase.MERGING, "Merging", stop.orElse("merging"), facts),
              new Action.Merge());
      case RUNNING -> RunDecision.of(outlook(Phase.MERGING, "Merging", facts));
      case DONE, FAILED -> RunDecision.of(finished(facts.merge(), facts));
    };
  }

  private static RunOutlook finished(StepFact last, RunFacts facts) {
    return last.failure()
        .map(why -> RunOutlook.of(Phase.FINISHED, why.reason(), why.message(), facts))
        .orElseGet(() -> outlook(Phase.FINISHED, "Finished", facts));
  }

  private static RunOutlook outlook(Phase phase, String reason, RunFacts facts) {
    String message =
        facts.splits().isEmpty()
            ? "building the project and planning its tests"
            : facts.count(State.FINISHED) + "/" + facts.splits().size() + " splits finished";
    return RunOutlook.of(phase, reason, message, facts);
  }

  private static List<SplitFact> in(State state, RunFacts facts) {
    return facts.splits().stream().filter(split -> split.state() == state).toList();
  }
}
