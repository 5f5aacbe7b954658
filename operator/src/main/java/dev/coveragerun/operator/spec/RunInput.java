package dev.coveragerun.operator.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a user said about one run.
 *
 * @param sourceFolder stands for the manifest's source; absolute
 * @param settings from the environment and from options, in any order; of two from the same origin
 *     the later wins
 */
public record RunInput(
    Optional<Manifest> manifest, Optional<Path> sourceFolder, List<Setting> settings) {
  public RunInput {
    settings = List.copyOf(settings);
  }
}
