package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.render.Names;
import dev.coveragerun.operator.render.RunOwner;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a cluster has of the run {@code orders}, step by step. */
public final class SnapshotMaker {
  public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  public static final RunOwner OWNER =
      new RunOwner("shop", "orders", "uid-of-run", Optional.empty(), Optional.empty());
  public static final Names NAMES = Names.of(OWNER);

  private final List<Job> jobs = new ArrayList<>();
  private final List<Pod> pods = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private boolean cancelled;

  public static JobMaker job(String name) {
    return new JobMaker(name, OWNER.uid(), START);
  }

  public static PodMaker pod(String jobName) {
    return new PodMaker(JobMaker.uid(jobName), jobName + "-x7k2p", START);
  }

  public SnapshotMaker with(JobMaker job, PodMaker... itsPods) {
    jobs.add(job.make());
    for (PodMaker pod : itsPods) {
      pods.add(pod.make());
    }
    return this;
  }

  public SnapshotMaker with(Event event) {
    events.add(event);
    return this;
  }

  public SnapshotMaker cancelled() {
    cancelled = true;
    return this;
  }

  /** Prepare is through: so many splits of 10 s each. */
  public SnapshotMaker planned(int splits) {
    String pairs = String.join(",", Collections.nCopies(splits, "[10,0]"));
    String word =
        "{\"schemaVersion\":1,\"step\":\"prepare\",\"planHash\":\"ab\",\"requestedSplits\":12,"
            + "\"splits\":["
            + pairs
            + "]}";
    return with(
        job(NAMES.prepare()).complete(START.plusSeconds(30)),
        pod(NAMES.prepare()).ended(0, "Completed", word));
  }

  public SnapshotMaker running(int split, int attempt) {
    String name = NAMES.split(split, attempt);
    return with(job(name), pod(name).phase("Running"));
  }

  public SnapshotMaker finished(int split, int failures) {
    String name = NAMES.split(split, 1);
    String word =
        "{\"schemaVersion\":1,\"step\":\"split\",\"split\":"
            + split
            + ",\"attempt\":1,\"planHash\":\"ab\",\"tests\":[40,"
            + failures
            + ",0,1],\"seconds\":41.2,\"peakMemoryBytes\":1048577}";
    return with(job(name).complete(START.plusSeconds(90)), pod(name).ended(0, "Completed", word));
  }

  public SnapshotMaker failed(int split, int attempt, int exitCode) {
    String name = NAMES.split(split, attempt);
    return with(
        job(name).failed("BackoffLimitExceeded", START.plusSeconds(60)),
        pod(name).ended(exitCode, "Error", null));
  }

  public SnapshotMaker merged(String verdict, String reason, String completeness, int exitCode) {
    String word =
        """
        {"schemaVersion":1,"step":"merge","verdict":"%s","reason":"%s","message":"%s",\
        "completeness":"%s","exitCode":%d,"tests":[80,1,0,2],\
        "coverage":{"line":[999,1],"branch":[0,0],"instruction":[2,1]},"reportPath":"report"}"""
            .formatted(verdict, reason, "the verdict is " + verdict, completeness, exitCode);
    return with(
        job(NAMES.merge()).complete(START.plusSeconds(200)),
        pod(NAMES.merge()).ended(0, "Completed", word));
  }

  public RunSnapshot make() {
    return new RunSnapshot(OWNER, jobs, pods, events, cancelled);
  }

  public RunObservation read(Instant now) {
    return RunReader.read(make(), WaitLimits.DEFAULT, now);
  }

  public RunObservation read() {
    return read(START.plusSeconds(120));
  }
}
