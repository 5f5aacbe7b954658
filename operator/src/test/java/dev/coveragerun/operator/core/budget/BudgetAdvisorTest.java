package dev.coveragerun.operator.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetAdvisorTest {
  private static final long GIB = 1L << 30;
  private static final long WORKER = 512L << 20;

  @ParameterizedTest(name = "{0} cores and {1} GB: {2} splits x {3} workers")
  @CsvSource({
    // Below the table: the formula.
    "1, 4, 1, 1",
    "2, 7, 2, 1",
    "3, 8, 3, 1",
    // 4-6 | 8-16 GB | 2 | 2-3
    "4, 8, 2, 2",
    "5, 12, 2, 3",
    "6, 16, 2, 3",
    "7, 16, 2, 3",
    // 8-10 | 16-32 GB | 3 | 4
    "8, 16, 3, 4",
    "10, 32, 3, 4",
    "11, 32, 3, 4",
    // 12-16 | 32-64 GB | 4 | 4-6
    "12, 32, 4, 4",
    "14, 32, 4, 4",
    "16, 32, 4, 5",
    // 16+ | 64+ GB | 4-6 | 6-8
    "16, 64, 4, 6",
    "20, 64, 4, 6",
    "24, 64, 5, 6",
    "32, 128, 6, 6",
    "38, 128, 6, 7",
    // Above the table: the formula, in splits of 8 workers while there are splits.
    "64, 256, 10, 8",
    "128, 512, 12, 13",
    "256, 1024, 12, 26",
  })
  void everyMachineGetsTheSeedsNumbers(int cpus, int gib, int splits, int workers) {
    Advice advice = BudgetAdvisor.advise(idle(cpus, gib), WORKER, 12);

    assertThat(advice.maxConcurrentSplits() + " x " + advice.workersPerSplit())
        .isEqualTo(splits + " x " + workers);
    assertThat(advice.totalWorkers()).isEqualTo(splits * workers);
  }

  @Test
  void theReasoningCanBeFollowedByHand() {
    assertThat(BudgetAdvisor.advise(idle(8, 16), WORKER, 12).reasoning())
        .containsExactly(
            "The formula gives 8 CPU cores × 1.5 / 1.2 = 10 workers.",
            "The table has 3 splits at once with 4 workers each for 8-10 cores: 3 × 4 = 12"
                + " workers.",
            "The rule of thumb allows 2 × 8 = 16 workers.",
            "16.0 GiB of memory are free; beside a reserve of 1.6 GiB they hold 28 workers of 512"
                + " MiB.");
  }

  @Test
  void whatDoesNotFitIntoMemoryIsLoweredAndSaidSo() {
    Advice advice = BudgetAdvisor.advise(new MachineCapacity(8, 4 * GIB, 16 * GIB), WORKER, 12);

    assertThat(advice.maxConcurrentSplits()).isEqualTo(2);
    assertThat(advice.workersPerSplit()).isEqualTo(2);
    assertThat(advice.reasoning())
        .contains(
            "4.0 GiB of memory are free; beside a reserve of 1.6 GiB they hold 4 workers of 512"
                + " MiB.",
            "Lowered to what fits: 2 × 2 = 4 workers.");
  }

  @Test
  void aFullMachineStillGetsOneWorkerAndIsToldWhatToDo() {
    Advice advice = BudgetAdvisor.advise(new MachineCapacity(8, GIB, 16 * GIB), WORKER, 12);

    assertThat(advice.totalWorkers()).isEqualTo(1);
    assertThat(advice.reasoning())
        .contains("That is not even one: close other applications, or lower spec.worker.memory.");
  }

  @Test
  void fewSplitsGetTheWorkersOfMany() {
    Advice advice = BudgetAdvisor.advise(idle(8, 32), WORKER, 2);

    assertThat(advice.maxConcurrentSplits()).isEqualTo(2);
    assertThat(advice.workersPerSplit()).isEqualTo(6);
  }

  @Test
  void autoIsWhatTheMachineCarriesSharedByTheSplitsAtOnce() {
    assertThat(BudgetAdvisor.workersPerSplit(idle(8, 32), WORKER, 1)).isEqualTo(12);
    assertThat(BudgetAdvisor.workersPerSplit(idle(8, 32), WORKER, 3)).isEqualTo(4);
    assertThat(BudgetAdvisor.workersPerSplit(idle(8, 32), WORKER, 100)).isEqualTo(1);
    assertThat(BudgetAdvisor.workersPerSplit(idle(2, 7), WORKER, 1)).isEqualTo(2);
    assertThat(BudgetAdvisor.workersPerSplit(new MachineCapacity(8, 3 * GIB, 8 * GIB), WORKER, 1))
        .isEqualTo(4);
  }

  @Test
  void splitsAtOnceFollowFromTheWorkersOfEach() {
    assertThat(BudgetAdvisor.concurrentSplits(idle(8, 32), WORKER, 2)).isEqualTo(6);
    assertThat(BudgetAdvisor.concurrentSplits(idle(8, 32), WORKER, 50)).isEqualTo(1);
  }

  private static MachineCapacity idle(int cpus, int gib) {
    return new MachineCapacity(cpus, gib * GIB, gib * GIB);
  }
}
