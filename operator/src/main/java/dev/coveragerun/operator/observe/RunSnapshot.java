package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.render.RunOwner;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;

/**
 * What the cluster has of a run at one moment, in any order.
 *
 * @param jobs with the run's label, and any that stands where one of the run's should be
 * @param pods with the run's label
 * @param events about these Jobs and pods; none is no harm, only fewer reasons are told
 * @param cancelled somebody asked for the end
 */
public record RunSnapshot(
    RunOwner owner, List<Job> jobs, List<Pod> pods, List<Event> events, boolean cancelled) {
  public RunSnapshot {
    jobs = List.copyOf(jobs);
    pods = List.copyOf(pods);
    events = List.copyOf(events);
  }
}
