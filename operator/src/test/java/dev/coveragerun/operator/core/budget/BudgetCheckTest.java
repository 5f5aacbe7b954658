package dev.coveragerun.operator.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.BudgetPolicy;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.RunRequestMaker;
import dev.coveragerun.operator.core.run.WorkerCount;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetCheckTest {
  private static final long GIB = 1L << 30;
  private static final MachineCapacity FOUR_CORES = new MachineCapacity(4, 32 * GIB, 32 * GIB);
  private static final MachineCapacity EIGHT_CORES = new MachineCapacity(8, 32 * GIB, 32 * GIB);

  @Test
  void theSeedsDefaultsFitItsEightCores() {
    BudgetReport report = check(EIGHT_CORES, BudgetPolicy.WARN, 3, 4);

    assertThat(report.withinCapacity()).isTrue();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.configuration())
        .containsExactly(
            "📊 Resource Configuration:",
            "   • Concurrent splits: 3",
            "   • Workers per split: 4",
            "   • Total concurrent workers: 12",
            "   • Max failures before abort: 10");
  }

  @Test
  void tooManyWorkersAreWarnedOfInTheSeedsWordsWithNumbersToCopy() {
    BudgetReport report = check(FOUR_CORES, BudgetPolicy.WARN, 3, 4);

    assertThat(report.withinCapacity()).isFalse();
    assertThat(report.granted().peakWorkers()).isEqualTo(12);
    assertThat(report.warnings())
        .containsExactly(
            "⚠️  WARNING: Total workers (12) exceeds 2× CPU cores (2 × 4 = 8)",
            "   This may cause resource exhaustion. Consider reducing:",
            "   export MAX_CONCURRENT_SPLITS=2",
            "   export WORKERS_PER_SPLIT=4");
  }

  @Test
  void theSeedsFreezeIsBroughtDownToOneMachine() {
    BudgetReport report = check(EIGHT_CORES, BudgetPolicy.WARN, 12, 10);

    assertThat(report.warnings())
        .contains("   export MAX_CONCURRENT_SPLITS=4", "   export WORKERS_PER_SPLIT=4");
  }

  @Test
  void tooMuchMemoryIsWarnedOfWithTheSum() {
    MachineCapacity busy = new MachineCapacity(8, 4 * GIB, 16 * GIB);

    assertThat(check(busy, BudgetPolicy.WARN, 3, 4).warnings())
        .containsExactly(
            "⚠️  WARNING: Total workers (12) × worker memory (512 MiB) = 6.0 GiB exceeds what is"
                + " free (4.0 GiB, less a reserve of 1.6 GiB)",
            "   This may cause resource exhaustion. Consider reducing:",
            "   export MAX_CONCURRENT_SPLITS=2",
            "   export WORKERS_PER_SPLIT=2");
  }

  @Test
  void enforceLowersTheNumbersAndSaysSo() {
    BudgetReport report = check(FOUR_CORES, BudgetPolicy.ENFORCE, 3, 4);

    assertThat(report.granted().concurrentSplits()).isEqualTo(2);
    assertThat(report.granted().workersPerSplit()).isEqualTo(4);
    assertThat(report.warnings())
        .containsExactly(
            "⚠️  WARNING: Total workers (12) exceeds 2× CPU cores (2 × 4 = 8)",
            "   This may cause resource exhaustion. Lowered, as budgetPolicy is Enforce, to 2"
                + " concurrent splits × 4 workers.");
  }

  @Test
  void offRunsAsAskedAndKeepsStill() {
    BudgetReport report = check(FOUR_CORES, BudgetPolicy.OFF, 3, 4);

    assertThat(report.granted().peakWorkers()).isEqualTo(12);
    assertThat(report.withinCapacity()).isFalse();
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void overriddenSplitsCountWhereTheyMeet() {
    BudgetReport report =
        BudgetCheck.check(
            new RunRequestMaker().overrides(Map.of(6, 8, 7, 6, 9, 1)).make(), EIGHT_CORES);

    assertThat(report.configuration())
        .contains("   • Total concurrent workers: 18 (with splitOverrides)");
    assertThat(report.warnings())
        .containsExactly(
            "⚠️  WARNING: Total workers (18) exceeds 2× CPU cores (2 × 8 = 16)",
            "   This may cause resource exhaustion. Consider reducing:",
            "   export MAX_CONCURRENT_SPLITS=3",
            "   export WORKERS_PER_SPLIT=4",
            "   --set spec.splitOverrides='[{split: 6, workers: 5}, {split: 7, workers: 5}, {split:"
                + " 9, workers: 1}]'");
  }

  @Test
  void autoBecomesWhatTheMachineCarries() {
    BudgetReport report =
        BudgetCheck.check(
            new RunRequestMaker().maxConcurrentSplits(2).autoWorkers().make(), EIGHT_CORES);

    assertThat(report.withinCapacity()).isTrue();
    assertThat(report.granted().workersPerSplit()).isEqualTo(6);
  }

  @Test
  void oneWorkerThatDoesNotFitIsNotAskedToBeLess() {
    MachineCapacity full = new MachineCapacity(1, GIB / 4, GIB);

    assertThat(check(full, BudgetPolicy.WARN, 1, 1).warnings())
        .last()
        .asString()
        .endsWith("Close other applications, or lower spec.worker.memory.");
    assertThat(check(full, BudgetPolicy.ENFORCE, 1, 1).granted().peakWorkers()).isEqualTo(1);
  }

  @Test
  void theGrantedNumbersGoBackIntoTheRequest() {
    RunRequest asked =
        new RunRequestMaker()
            .budgetPolicy(BudgetPolicy.ENFORCE)
            .autoWorkers()
            .override(1, 9)
            .make();

    RunRequest granted = BudgetCheck.check(asked, FOUR_CORES).granted().applyTo(asked);

    assertThat(granted.maxConcurrentSplits()).isEqualTo(3);
    assertThat(granted.workersPerSplit()).isEqualTo(new WorkerCount.Fixed(1));
    assertThat(granted.splitOverrides()).isEqualTo(Map.of(1, 2));
    assertThat(granted.name()).isEqualTo(asked.name());
  }

  private static BudgetReport check(
      MachineCapacity machine, BudgetPolicy policy, int concurrent, int workers) {
    return BudgetCheck.check(
        new RunRequestMaker()
            .budgetPolicy(policy)
            .maxConcurrentSplits(concurrent)
            .workers(workers)
            .make(),
        machine);
  }
}
