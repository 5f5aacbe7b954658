package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.ConditionType;
import dev.coveragerun.api.v1alpha1.RunCondition;
import dev.coveragerun.operator.observe.PlainText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The conditions of one pass: each type once, in the order in which they are reached, with the
 * transition time kept for as long as the status is the same. A type that nobody set is Unknown.
 */
final class Conditions {
  static final List<String> TYPES =
      List.of(
          ConditionType.ACCEPTED,
          ConditionType.BUDGET_WITHIN_CAPACITY,
          ConditionType.PREPARED,
          ConditionType.SPLITS_FINISHED,
          ConditionType.COVERAGE_COMPLETE,
          ConditionType.MERGED,
          ConditionType.PUBLISHED,
          ConditionType.SUCCEEDED,
          ConditionType.FINISHED,
          ConditionType.SUSPENDED);

  private static final int MAX_MESSAGE = 1024;

  private final Map<String, RunCondition> previous = new TreeMap<>();
  private final Map<String, RunCondition> next = new TreeMap<>();
  private final long generation;
  private final Instant now;

  Conditions(List<RunCondition> previous, long generation, Instant now) {
    previous.forEach(condition -> this.previous.put(condition.type(), condition));
    this.generation = generation;
    this.now = now;
  }

  void set(String type, Finding finding) {
    String status = finding.status();
    RunCondition before = previous.get(type);
    boolean same = before != null && status.equals(before.status());
    next.put(
        type,
        new RunCondition(
            type,
            status,
            finding.reason(),
            PlainText.of(finding.message(), MAX_MESSAGE),
            same && before.lastTransitionTime() != null ? before.lastTransitionTime() : text(now),
            generation));
  }

  List<RunCondition> list() {
    List<RunCondition> list = new ArrayList<>();
    for (String type : TYPES) {
      if (!next.containsKey(type)) {
        set(type, Finding.unknown("Waiting", "it is not known yet"));
      }
      list.add(next.get(type));
    }
    return list;
  }

  /** As Kubernetes writes times: whole seconds. */
  static String text(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
