package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A CoverageRun as it was written: well-formed YAML of the right kind, its spec not yet checked.
 *
 * @param file what the user calls it
 * @param lines each field's path, such as {@code spec.splitOverrides[0].split}, to its line from 1
 */
public record Manifest(String file, ObjectNode tree, Map<String, Integer> lines) {
  public Manifest {
    lines = Map.copyOf(lines);
  }

  /** The field with its line, or with that of the nearest field around it. */
  String place(String path) {
    for (String at = path; !at.isEmpty(); at = around(at)) {
      Integer line = lines.get(at);
      if (line != null) {
        return path + " (line " + line + ")";
      }
    }
    return path;
  }

  private static String around(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? "" : path.substring(0, end);
  }
}
