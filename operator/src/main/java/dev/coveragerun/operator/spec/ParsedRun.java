package dev.coveragerun.operator.spec;

import dev.coveragerun.operator.core.run.RunRequest;
import java.util.Map;

/**
 * A request, and who said what of it.
 *
 * @param said paths that file, environment or options name, to the strongest of them
 * @param unsaid the origin of every other path: DEFAULT with a manifest, UNSAID without
 */
public record ParsedRun(RunRequest request, Map<String, Origin> said, Origin unsaid) {
  public ParsedRun {
    said = Map.copyOf(said);
  }

  /**
   * @param path such as {@link RunPaths#WORKERS_PER_SPLIT}
   */
  public Origin origin(String path) {
    return said.getOrDefault(path, unsaid);
  }
}
