package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.observe.Obstacle.Wait;
import io.fabric8.kubernetes.api.model.Event;
import java.time.Instant;

/** Why a Job could not make its pod, from its {@code FailedCreate} event. */
final class CreationDenial {
  private static final int MAX_WORDS = 600;

  private CreationDenial() {}

  /** Who refused is said in the API server's text and nowhere else. */
  static Obstacle of(Event event, Instant since) {
    String said = event.getMessage() == null ? "" : event.getMessage();
    String words = PlainText.of(said, MAX_WORDS);
    if (said.contains("exceeded quota")) {
      return new Obstacle(
          "QuotaExceeded",
          words + "; it goes on when there is room, or raise the namespace's ResourceQuota",
          since,
          Wait.ROOM);
    }
    if (said.contains("violates PodSecurity")) {
      return new Obstacle(
          "PodSecurityDenied",
          words + "; the run's pods meet the restricted profile, so look for what changes them",
          since,
          Wait.REPAIR);
    }
    if (said.contains("admission webhook") || said.contains("failed calling webhook")) {
      return new Obstacle(
          "AdmissionDenied", words + "; ask who runs that webhook", since, Wait.REPAIR);
    }
    return new Obstacle("PodNotCreated", words, since, Wait.REPAIR);
  }
}
