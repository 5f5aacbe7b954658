package dev.coveragerun.operator.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BudgetProperties {
  private static final long MIB = 1L << 20;

  @Property
  void adviceKeepsTheRuleOfThumbAndTheMemoryButNeverSaysNone(
      @ForAll("machines") MachineCapacity machine,
      @ForAll @IntRange(min = 64, max = 8192) int workerMib,
      @ForAll @IntRange(min = 1, max = 256) int splits) {
    Advice advice = BudgetAdvisor.advise(machine, workerMib * MIB, splits);

    assertThat(advice.maxConcurrentSplits()).isBetween(1, splits);
    assertThat(advice.workersPerSplit()).isPositive();
    assertThat(advice.totalWorkers())
        .isEqualTo(advice.maxConcurrentSplits() * advice.workersPerSplit())
        .isLessThanOrEqualTo(2 * machine.cpus());
    if (advice.totalWorkers() > 1) {
      assertThat(MIB * advice.totalWorkers() * workerMib + machine.reserveBytes())
          .isLessThanOrEqualTo(machine.freeMemoryBytes());
    }
  }

  @Property
  void autoNeverPassesWhatTheMachineCarries(
      @ForAll("machines") MachineCapacity machine, @ForAll @IntRange(min = 1, max = 256) int at) {
    int workers = BudgetAdvisor.workersPerSplit(machine, 512 * MIB, at);

    assertThat(workers).isPositive();
    assertThat(workers == 1 || workers * at <= 2 * machine.cpus()).isTrue();
  }

  @Property
  void moreCoresAreNeverAdvisedFewerWorkers(@ForAll @IntRange(min = 1, max = 255) int cpus) {
    assertThat(advisedWorkers(cpus + 1)).isGreaterThanOrEqualTo(advisedWorkers(cpus));
  }

  @Property
  void aLoweredBudgetFitsAndAsksForNothingMore(
      @ForAll @IntRange(min = 1, max = 64) int concurrent,
      @ForAll @IntRange(min = 1, max = 64) int workers,
      @ForAll @Size(max = 8)
          Map<@IntRange(min = 1, max = 64) Integer, @IntRange(min = 1, max = 64) Integer> overrides,
      @ForAll @IntRange(min = 1, max = 512) int limit) {
    Budget asked = new Budget(64, concurrent, workers, overrides, MIB);

    Budget fitting = asked.within(limit);

    assertThat(fitting.peakWorkers()).isBetween(1, Math.max(1, limit));
    assertThat(fitting.concurrentSplits()).isBetween(1, concurrent);
    assertThat(fitting.workersPerSplit()).isBetween(1, workers);
    fitting
        .splitOverrides()
        .forEach((split, own) -> assertThat(own).isBetween(1, overrides.get(split)));
  }

  private static int advisedWorkers(int cpus) {
    long memory = 1L << 42;
    return BudgetAdvisor.advise(new MachineCapacity(cpus, memory, memory), MIB, 256).totalWorkers();
  }

  @Provide
  Arbitrary<MachineCapacity> machines() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 256),
            Arbitraries.longs().between(0, 2048L * 1024),
            Arbitraries.longs().between(0, 2048L * 1024))
        .as((cpus, free, used) -> new MachineCapacity(cpus, free * MIB, (free + used) * MIB));
  }
}
