package dev.coveragerun.operator.observe;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import java.time.Instant;

/** A Job of a run as its controller would describe it. */
public final class JobMaker {
  private final JobBuilder job = new JobBuilder();

  public JobMaker(String name, String runUid, Instant started) {
    job.withNewMetadata()
        .withName(name)
        .withUid(uid(name))
        .withCreationTimestamp(started.toString())
        .addNewOwnerReference()
        .withUid(runUid)
        .endOwnerReference()
        .endMetadata();
    job.withNewSpec().endSpec();
    job.withNewStatus().withStartTime(started.toString()).endStatus();
  }

  public static String uid(String jobName) {
    return "uid-of-" + jobName;
  }

  public JobMaker complete(Instant at) {
    job.editStatus().withCompletionTime(at.toString()).endStatus();
    return condition("Complete", null, null, at);
  }

  public JobMaker failed(String reason, Instant at) {
    return condition("Failed", reason, "Job has failed", at);
  }

  public JobMaker condition(String type, String reason, String message, Instant at) {
    job.editStatus()
        .addToConditions(
            new JobConditionBuilder()
                .withType(type)
                .withStatus("True")
                .withReason(reason)
                .withMessage(message)
                .withLastTransitionTime(at.toString())
                .build())
        .endStatus();
    return this;
  }

  public JobMaker suspended() {
    job.editSpec().withSuspend(true).endSpec();
    return this;
  }

  public JobMaker noted(String result) {
    job.editMetadata().addToAnnotations(ResultNote.KEY, result).endMetadata();
    return this;
  }

  public JobMaker leavingSince(Instant moment) {
    job.editMetadata().withDeletionTimestamp(moment.toString()).endMetadata();
    return this;
  }

  public Job make() {
    return job.build();
  }

  public static Event event(String objectUid, String reason, String message, Instant at) {
    return new EventBuilder()
        .withReason(reason)
        .withMessage(message)
        .withLastTimestamp(at.toString())
        .withNewInvolvedObject()
        .withUid(objectUid)
        .endInvolvedObject()
        .build();
  }
}
