package dev.coveragerun.operator.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value that wins over the manifest's.
 *
 * @param path the field, such as {@code spec.splits}
 * @param value as the user typed it; lists as {@code a,b} or {@code [a, b]}
 * @param origin ENVIRONMENT or OPTION
 * @param saidBy the variable or option, as problems name it
 */
public record Setting(String path, String value, Origin origin, String saidBy) {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "MAX_CONCURRENT_SPLITS", RunPaths.MAX_CONCURRENT_SPLITS,
          "WORKERS_PER_SPLIT", RunPaths.WORKERS_PER_SPLIT,
          "MAX_FAILURES", RunPaths.MAX_FAILURES);

  /**
   * @param option as the user knows it, such as {@code --splits}
   */
  public static Setting option(String option, String path, String value) {
    return new Setting(path, value, Origin.OPTION, option);
  }

  /**
   * @param assignment what stands behind {@code --set}: {@code spec.path=value}
   */
  public static Setting assignment(String assignment) throws RejectedInput {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new RejectedInput(
          "--set " + assignment, "there is no '='", "write --set spec.path=value");
    }
    String path = assignment.substring(0, equals).strip();
    return new Setting(path, assignment.substring(equals + 1), Origin.OPTION, "--set " + path);
  }

  /** Those of the three variables that are there and not blank. */
  public static List<Setting> environment(Map<String, String> environment) {
    List<Setting> settings = new ArrayList<>();
    VARIABLES.forEach(
        (variable, path) -> {
          String value = environment.getOrDefault(variable, "").strip();
          if (!value.isEmpty()) {
            settings.add(new Setting(path, value, Origin.ENVIRONMENT, variable));
          }
        });
    return settings;
  }
}
