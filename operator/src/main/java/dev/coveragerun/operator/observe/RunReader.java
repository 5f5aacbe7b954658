package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.core.run.StepFact;
import dev.coveragerun.operator.observe.JobSighting.State;
import dev.coveragerun.operator.observe.TerminationMessage.PlannedSplit;
import dev.coveragerun.operator.observe.TerminationMessage.Prepared;
import dev.coveragerun.operator.observe.TerminationMessage.TestTally;
import dev.coveragerun.operator.render.Names;
import dev.coveragerun.operator.render.Step;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Jobs and pods in, facts out. The same snapshot at the same moment always gives the same facts;
 * Jobs of another run, were they of the same name, are never taken for this one's.
 */
public final class RunReader {
  private final RunSnapshot snapshot;
  private final Instant now;
  private final Names names;
  private final ClusterEvents events;
  private final Map<String, Failure> conflicts = new HashMap<>();

  private Optional<JobSighting> prepare = Optional.empty();
  private Optional<JobSighting> merge = Optional.empty();
  private final Map<Integer, JobSighting> attempts = new TreeMap<>();

  private RunReader(RunSnapshot snapshot, Instant now) {
    this.snapshot = snapshot;
    this.now = now;
    this.names = Names.of(snapshot.owner());
    this.events = new ClusterEvents(snapshot.events());
  }

  public static RunObservation read(RunSnapshot snapshot, WaitLimits limits, Instant now) {
    RunReader reader = new RunReader(snapshot, now);
    snapshot.jobs().forEach(reader::see);
    return reader.observation(limits);
  }

  private void see(Job job) {
    String name = job.getMetadata().getName();
    if (!snapshot.owner().owns(job)) {
      conflicts.put(name, conflict(name));
    } else if (name.equals(names.prepare())) {
      prepare = Optional.of(sighting(job, Step.PREPARE, 1));
    } else if (name.equals(names.merge())) {
      merge = Optional.of(sighting(job, Step.MERGE, 1));
    } else {
      names
          .attempt(name)
          .ifPresent(
              attempt ->
                  attempts.merge(
                      attempt.split(),
                      sighting(job, Step.SPLIT, attempt.number()).believedOf(attempt),
                      (one, other) -> one.attempt() > other.attempt() ? one : other));
    }
  }

  private JobSighting sighting(Job job, Step step, int attempt) {
    return JobReader.read(job, step, attempt, snapshot.pods(), events, now);
  }

  private static Failure conflict(String name) {
    return new Failure(
        "NameConflict",
        "there is a Job " + name + " that this run did not make; delete it, and run again",
        Failure.Kind.INFRASTRUCTURE);
  }

  private RunObservation observation(WaitLimits limits) {
    RunWaits waits = RunWaits.of(all(), limits, now);
    return new RunObservation(
        facts(), prepare, attempts, merge, patches(waits), waits.lookAgainAt());
  }

  private List<JobSighting> all() {
    List<JobSighting> all = new ArrayList<>(attempts.values());
    prepare.ifPresent(all::add);
    merge.ifPresent(all::add);
    return all;
  }

  private List<JobPatch> patches(RunWaits waits) {
    List<JobPatch> patches = new ArrayList<>();
    all().forEach(job -> job.patch().ifPresent(patches::add));
    waits.overdue().forEach((job, failure) -> patches.add(giveUp(job, failure)));
    return patches;
  }

  private JobPatch giveUp(JobSighting job, Failure failure) {
    Step step =
        names.attempt(job.name()).isPresent()
            ? Step.SPLIT
            : job.name().equals(names.merge()) ? Step.MERGE : Step.PREPARE;
    return new JobPatch(job.name(), ResultNote.of(failure, step), true);
  }

  private RunFacts facts() {
    StepFact prepared = fact(prepare, names.prepare());
    Optional<Prepared> plan =
        prepare.flatMap(JobSighting::message).map(m -> m instanceof Prepared p ? p : null);
    if (prepared.state() == StepFact.State.DONE && plan.isEmpty()) {
      prepared = StepFact.failed(lost("the plan's size"));
    }
    List<SplitFact> splits = plan.map(this::splits).orElse(List.of());
    boolean running =
        attempts.values().stream().anyMatch(job -> job.state() == State.RUNNING && !job.leaving());
    return new RunFacts(
        prepared,
        splits,
        fact(merge, names.merge()),
        failedTests(),
        // Splits look at the volume themselves for whether the run failed too often; those of a
        // cancelled run have to be told.
        !attempts.isEmpty() && (!snapshot.cancelled() || !running),
        snapshot.cancelled());
  }

  private StepFact fact(Optional<JobSighting> job, String name) {
    if (job.isEmpty()) {
      return Optional.ofNullable(conflicts.get(name))
          .map(StepFact::failed)
          .orElse(StepFact.NOT_STARTED);
    }
    return switch (job.get().state()) {
      case RUNNING -> StepFact.RUNNING;
      case DONE -> StepFact.DONE;
      case FAILED -> StepFact.failed(job.get().failure().orElseThrow());
    };
  }

  private static Failure lost(String what) {
    return new Failure(
        "ResultLost",
        what + " went with the pod before it was seen; create the run again",
        Failure.Kind.INFRASTRUCTURE);
  }

  private List<SplitFact> splits(Prepared plan) {
    List<SplitFact> splits = new ArrayList<>();
    for (int number = 1; number <= plan.splits().size(); number++) {
      splits.add(split(number, plan.splits().get(number - 1)));
    }
    return splits;
  }

  private SplitFact split(int number, PlannedSplit planned) {
    SplitFact waiting = SplitFact.waiting(number, planned.serial(), planned.estimatedSeconds());
    JobSighting job = attempts.get(number);
    int attempt = job == null ? 0 : job.attempt();
    Failure conflict = conflicts.get(names.split(number, attempt + 1));
    if (conflict != null && (job == null || job.state() == State.FAILED)) {
      return fact(waiting, attempt + 1, SplitFact.State.FAILED).failed(conflict, now);
    }
    if (job == null) {
      return waiting;
    }
    return switch (job.state()) {
      case RUNNING -> fact(waiting, attempt, SplitFact.State.RUNNING);
      case DONE -> fact(waiting, attempt, SplitFact.State.FINISHED);
      case FAILED ->
          fact(waiting, attempt, SplitFact.State.RUNNING)
              .failed(job.failure().orElseThrow(), job.endedAt().orElse(now));
    };
  }

  private static SplitFact fact(SplitFact waiting, int attempt, SplitFact.State state) {
    return new SplitFact(
        waiting.number(),
        waiting.serial(),
        waiting.estimatedSeconds(),
        attempt,
        state,
        Optional.empty(),
        Optional.empty());
  }

  private int failedTests() {
    return attempts.values().stream()
        .flatMap(job -> job.splitDone().stream())
        .map(TerminationMessage.SplitDone::tests)
        .reduce(TestTally.NONE, TestTally::plus)
        .failed();
  }
}
