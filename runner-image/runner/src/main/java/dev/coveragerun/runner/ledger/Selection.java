package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which attempt speaks for each split: the highest with a whole manifest of this very plan.
 *
 * @param selected by split number; a split without a usable attempt is absent
 * @param ignored every other attempt, with the reason
 */
public record Selection(Map<Integer, AttemptManifest> selected, List<IgnoredAttempt> ignored) {
  /** An attempt that does not count, and why. */
  public record IgnoredAttempt(int split, int attempt, String why) {}

  public Selection {
    selected = new TreeMap<>(selected);
    ignored = List.copyOf(ignored);
  }

  public static Selection of(SplitPlan plan, List<AttemptRecord> attempts) {
    List<Integer> planned = plan.splits().stream().map(Split::number).toList();
    var selected = new TreeMap<Integer, AttemptManifest>();
    var ignored = new ArrayList<IgnoredAttempt>();
    attempts.stream()
        .sorted(
            Comparator.comparingInt(AttemptRecord::split)
                .thenComparing(Comparator.comparingInt(AttemptRecord::attempt).reversed()))
        .forEach(
            attempt -> {
              Optional<String> why =
                  unusable(plan, planned, attempt)
                      .or(() -> superseded(selected.get(attempt.split())));
              if (why.isPresent()) {
                ignored.add(new IgnoredAttempt(attempt.split(), attempt.attempt(), why.get()));
              } else {
                selected.put(attempt.split(), attempt.manifest().orElseThrow());
              }
            });
    return new Selection(selected, ignored);
  }

  private static Optional<String> unusable(
      SplitPlan plan, List<Integer> planned, AttemptRecord attempt) {
    if (attempt.manifest().isEmpty()) {
      return Optional.of(attempt.problem().orElse("it has no manifest"));
    }
    AttemptManifest manifest = attempt.manifest().get();
    if (!planned.contains(attempt.split())) {
      return Optional.of("the plan has no split " + attempt.split());
    }
    if (manifest.schemaVersion() != AttemptManifest.SCHEMA_VERSION) {
      return Optional.of("its manifest has schema version " + manifest.schemaVersion());
    }
    if (manifest.split() != attempt.split() || manifest.attempt() != attempt.attempt()) {
      return Optional.of(
          "its manifest says split " + manifest.split() + ", attempt " + manifest.attempt());
    }
    if (!manifest.planHash().equals(plan.hash())) {
      return Optional.of("it followed another plan");
    }
    return Optional.empty();
  }

  private static Optional<String> superseded(AttemptManifest chosen) {
    return Optional.ofNullable(chosen)
        .map(manifest -> "attempt " + manifest.attempt() + " is later and whole");
  }
}
