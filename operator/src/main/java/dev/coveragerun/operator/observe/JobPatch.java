package dev.coveragerun.operator.observe;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be noted on a Job, so that the next look sees it without its pods. May be applied
 * twice.
 *
 * @param result value of the annotation {@link ResultNote#KEY}
 * @param giveUp the Job is to be ended by its own controller as well: it waited too long
 */
public record JobPatch(String jobName, String result, boolean giveUp) {
  /** An RFC 7386 merge patch of the Job. */
  public Map<String, Object> body() {
    Map<String, Object> body = new TreeMap<>();
    body.put("metadata", Map.of("annotations", Map.of(ResultNote.KEY, result)));
    if (giveUp) {
      // The one field of a running Job that ends it, keeps it, and takes its pods away.
      body.put("spec", Map.of("activeDeadlineSeconds", 1));
    }
    return body;
  }
}
