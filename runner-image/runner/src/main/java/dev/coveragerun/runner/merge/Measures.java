package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.SplitEntry;
import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.merge.MergeOptions.Measured;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.run.AttemptManifest;
import java.util.List;
import java.util.Optional;

/** How long and how wide a run was, from the best source there is. */
final class Measures {
  private Measures() {}

  /** What the caller saw; else what the earlier summary of this plan says; else the manifests. */
  static Measured of(
      MergeOptions options, Optional<Summary> earlier, Ledger ledger, String planHash) {
    return options
        .measured()
        .or(
            () ->
                earlier.filter(summary -> summary.plan().hash().equals(planHash)).map(Measures::of))
        .orElseGet(() -> of(ledger));
  }

  private static Measured of(Summary summary) {
    return new Measured(
        summary.durationSeconds(),
        summary.peak().concurrentSplits(),
        summary.peak().workers(),
        summary.peak().memoryBytes(),
        summary.stopCause());
  }

  private static Measured of(Ledger ledger) {
    List<AttemptManifest> attempts =
        ledger.splits().stream().map(SplitEntry::attempt).flatMap(Optional::stream).toList();
    double start = attempts.stream().mapToDouble(Measures::start).min().orElse(0);
    double end = attempts.stream().mapToDouble(one -> start(one) + one.seconds()).max().orElse(0);
    return new Measured(
        Math.max(0, end - start),
        concurrent(attempts),
        attempts.stream().mapToInt(AttemptManifest::peakWorkers).max().orElse(0),
        attempts.stream().mapToLong(AttemptManifest::peakMemoryBytes).max().orElse(0),
        stop(ledger));
  }

  private static double start(AttemptManifest attempt) {
    return attempt.startedAtEpochMillis() / 1000.0;
  }

  /** The most are running at the start of one of them. */
  private static int concurrent(List<AttemptManifest> attempts) {
    return attempts.stream()
        .mapToInt(
            one ->
                (int)
                    attempts.stream()
                        .filter(other -> start(other) <= start(one))
                        .filter(other -> start(one) < start(other) + other.seconds())
                        .count())
        .max()
        .orElse(0);
  }

  /** A manifest says that its attempt was stopped, not why; failed tests are the likely cause. */
  private static Optional<StopCause> stop(Ledger ledger) {
    if (!ledger.stoppedEarly()) {
      return Optional.empty();
    }
    return Optional.of(ledger.tests().failed() > 0 ? StopCause.MaxFailures : StopCause.Interrupted);
  }
}
