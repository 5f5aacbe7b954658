package dev.coveragerun.operator.observe;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the cluster said about objects; of some troubles there is no other trace. */
record ClusterEvents(List<Event> events) {
  /** The newest event about this object for any of these reasons. */
  Optional<Event> newest(HasMetadata about, Set<String> reasons) {
    return events.stream()
        .filter(event -> event.getInvolvedObject() != null && event.getReason() != null)
        .filter(event -> reasons.contains(event.getReason()))
        .filter(event -> about.getMetadata().getUid().equals(event.getInvolvedObject().getUid()))
        .max(Comparator.comparing(ClusterEvents::time));
  }

  private static Instant time(Event event) {
    String micro = event.getEventTime() == null ? null : event.getEventTime().getTime();
    return Stream.of(event.getLastTimestamp(), micro, event.getFirstTimestamp())
        .map(Timestamps::parse)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Instant.EPOCH);
  }
}
