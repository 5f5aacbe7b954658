package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.ledger.AttemptRecord;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.Selection;
import dev.coveragerun.runner.ledger.StopCause;
import dev.coveragerun.runner.merge.MergeOptions.Measured;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.testing.Made;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final MergeOptions OPTIONS = MergeOptions.named("run");

  @Test
  void splitsThatOverlapAreConcurrent() {
    Measured measured = measure(at(1, 0, 10), at(2, 5, 10), at(3, 12, 10));

    assertThat(measured.peakConcurrentSplits()).isEqualTo(2);
    assertThat(measured.durationSeconds()).isEqualTo(22);
    assertThat(measured.peakWorkers()).isEqualTo(4);
    assertThat(measured.peakMemoryBytes()).isEqualTo(300);
  }

  @Test
  void oneAfterTheOtherIsOneAtATime() {
    assertThat(measure(at(1, 0, 5), at(2, 5, 5), at(3, 10, 5)).peakConcurrentSplits()).isEqualTo(1);
  }

  @Test
  void nothingRanIsNothingMeasured() {
    assertThat(measure()).isEqualTo(new Measured(0, 0, 0, 0, Optional.empty()));
  }

  @Test
  void aStopWithoutAFailedTestWasAnInterruption() {
    AttemptManifest stopped = Made.stopped(Made.manifest(1, 1, Made.finished("a.C1")));
    AttemptManifest failed = Made.stopped(Made.manifest(1, 1, Made.failed("a.C1")));

    assertThat(measure(stopped).stop()).contains(StopCause.Interrupted);
    assertThat(measure(failed).stop()).contains(StopCause.MaxFailures);
  }

  @Test
  void whatTheCallerSawGoesFirst() {
    var seen = new Measured(1, 2, 3, 4, Optional.of(StopCause.Interrupted));

    assertThat(Measures.of(OPTIONS.with(seen), Optional.empty(), ledger(at(1, 0, 10)), "hash"))
        .isEqualTo(seen);
  }

  private static Measured measure(AttemptManifest... attempts) {
    return Measures.of(OPTIONS, Optional.empty(), ledger(attempts), Made.HASH);
  }

  private static Ledger ledger(AttemptManifest... attempts) {
    SplitPlan plan =
        Made.plan(
            Arrays.stream(attempts)
                .map(attempt -> Made.split(attempt.split(), "a.C" + attempt.split()))
                .toArray(Split[]::new));
    Selection selection =
        Selection.of(plan, Arrays.stream(attempts).map(AttemptRecord::whole).toList());
    return Ledger.of(plan, selection, Made.evidence(attempts));
  }

  private static AttemptManifest at(int split, double startSeconds, double seconds) {
    return new AttemptManifest(
        AttemptManifest.SCHEMA_VERSION,
        split,
        1,
        Made.HASH,
        (long) (startSeconds * 1000) + 1_790_000_000_000L,
        seconds,
        false,
        List.of(),
        List.<ExecutedClass>of(),
        split + 1,
        split * 100L);
  }
}
