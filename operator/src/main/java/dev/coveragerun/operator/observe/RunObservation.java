package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.observe.TerminationMessage.Merged;
import dev.coveragerun.operator.observe.TerminationMessage.Prepared;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One look at a run in a cluster.
 *
 * @param facts what decisions are made from
 * @param attempts the newest Job of each split that has one, by split
 * @param patches what is to be noted on Jobs; apply them before anything else
 * @param lookAgainAt when a wait is over that no event will tell of
 */
public record RunObservation(
    RunFacts facts,
    Optional<JobSighting> prepare,
    Map<Integer, JobSighting> attempts,
    Optional<JobSighting> merge,
    List<JobPatch> patches,
    Optional<Instant> lookAgainAt) {
  public RunObservation {
    attempts = Collections.unmodifiableMap(new TreeMap<>(attempts));
    patches = List.copyOf(patches);
  }

  /** Of a run that has no Job yet. */
  public static RunObservation none() {
    return new RunObservation(
        RunFacts.none(), Optional.empty(), Map.of(), Optional.empty(), List.of(), Optional.empty());
  }

  public Optional<Prepared> plan() {
    return prepare
        .flatMap(JobSighting::message)
        .filter(Prepared.class::isInstance)
        .map(Prepared.class::cast);
  }

  public Optional<Merged> merged() {
    return merge
        .flatMap(JobSighting::message)
        .filter(Merged.class::isInstance)
        .map(Merged.class::cast);
  }
}
