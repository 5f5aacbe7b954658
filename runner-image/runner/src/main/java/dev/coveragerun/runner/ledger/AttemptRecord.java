package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.run.AttemptManifest;
import java.util.Optional;

/**
 * One attempt's folder as it was found.
 *
 * @param split from the folder's name
 * @param attempt from the folder's name
 * @param manifest absent when it is missing or cannot be trusted
 * @param problem why there is no manifest, for people
 */
public record AttemptRecord(
    int split, int attempt, Optional<AttemptManifest> manifest, Optional<String> problem) {

  public static AttemptRecord whole(AttemptManifest manifest) {
    return new AttemptRecord(
        manifest.split(), manifest.attempt(), Optional.of(manifest), Optional.empty());
  }

  public static AttemptRecord damaged(int split, int attempt, String problem) {
    return new AttemptRecord(split, attempt, Optional.empty(), Optional.of(problem));
  }
}
