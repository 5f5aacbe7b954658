package dev.coveragerun.operator.core.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is published at the end. {@code summary.json} and the merged exec file always are.
 *
 * @param thresholds percent covered, 0 to 100, below which the run does not succeed; a counter that
 *     is absent is not judged
 */
public record ReportRequest(Set<Format> formats, Map<Counter, Integer> thresholds) {
  /** A file format that others read. */
  public enum Format {
    HTML,
    XML,
    CSV,
    LCOV,
    COBERTURA
  }

  /** What a threshold is about. */
  public enum Counter {
    INSTRUCTION,
    BRANCH,
    LINE,
    COMPLEXITY,
    METHOD,
    CLASS
  }

  public ReportRequest {
    formats = formats.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(formats));
    thresholds =
        thresholds.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(thresholds));
  }
}
