package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.observe.JobSighting.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which Jobs waited too long, and when the next one will have.
 *
 * @param overdue each with what it failed of
 */
record RunWaits(Map<JobSighting, Failure> overdue, Optional<Instant> lookAgainAt) {
  static RunWaits of(Collection<JobSighting> jobs, WaitLimits limits, Instant now) {
    Optional<Instant> progress = progress(jobs, now);
    Map<JobSighting, Failure> overdue = new LinkedHashMap<>();
    Optional<Instant> next = Optional.empty();
    for (JobSighting job : jobs) {
      Optional<Instant> deadline =
          job.obstacle().flatMap(obstacle -> limits.deadline(obstacle, progress));
      if (deadline.isEmpty()) {
        continue;
      }
      if (deadline.get().isAfter(now)) {
        next = next.filter(deadline.get()::isAfter).or(() -> deadline);
      } else {
        Obstacle obstacle = job.obstacle().get();
        long minutes = Duration.between(obstacle.since(), now).toMinutes();
        overdue.put(job, obstacle.failure(minutes));
      }
    }
    return new RunWaits(overdue, next);
  }

  /** When a pod of the run was last at work. */
  private static Optional<Instant> progress(Collection<JobSighting> jobs, Instant now) {
    boolean working =
        jobs.stream().anyMatch(job -> job.state() == State.RUNNING && job.podRunning());
    return working
        ? Optional.of(now)
        : jobs.stream().flatMap(job -> job.endedAt().stream()).max(Instant::compareTo);
  }
}
