package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.budget.MachineCapacity;
import dev.coveragerun.operator.core.run.WorkerCount;
import dev.coveragerun.operator.spec.Manifest;
import dev.coveragerun.operator.spec.ManifestReader;
import dev.coveragerun.operator.spec.ParsedRun;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.operator.spec.RunInput;
import dev.coveragerun.operator.spec.RunPaths;
import dev.coveragerun.operator.spec.RunRequestParser;
import dev.coveragerun.operator.spec.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who says how much runs at once: {@link LocalBudget}. */
class BudgetOfARunTest {
  private static final long GIB = 1L << 30;
  private static final MachineCapacity SMALL = new MachineCapacity(2, 15 * GIB, 16 * GIB);
  private static final MachineCapacity SEEDS = new MachineCapacity(8, 12 * GIB, 16 * GIB);
  private static final String ADVICE = "suits this machine (why: covrun advise)";
  private static final String HEAD =
      "{apiVersion: coveragerun.dev/v1alpha1, kind: CoverageRun, metadata: {name: a}, spec: {"
          + "source: {volume: {claimName: a}}";

  @Test
  void whereNobodySaysTheMachineDecidesAndTheUserIsTold() throws RejectedInput {
    LocalBudget budget = budget(SEEDS, "", Map.of());

    assertThat(budget.lines().get(0)).contains(ADVICE);
    assertThat(budget.workerLimit()).isBetween(2, 16);
    assertThat(budget.lines()).noneMatch(line -> line.contains("WARNING"));
  }

  @Test
  void onASmallMachineAdviceStaysWithinTheRuleOfThumb() throws RejectedInput {
    assertThat(budget(SMALL, "", Map.of()).workerLimit()).isBetween(1, 4);
  }

  @Test
  void aManifestThatSaysNothingHasTheSeedsNumbersAndTheSeedsWarning() throws RejectedInput {
    LocalBudget budget = budget(SMALL, HEAD + "}}", Map.of());

    assertThat(budget.request().maxConcurrentSplits()).isEqualTo(3);
    assertThat(budget.request().workersPerSplit()).isEqualTo(new WorkerCount.Fixed(4));
    assertThat(budget.workerLimit()).isEqualTo(12);
    assertThat(budget.lines())
        .contains(
            "📊 Resource Configuration:",
            "   • Total concurrent workers: 12",
            "⚠️  WARNING: Total workers (12) exceeds 2× CPU cores (2 × 2 = 4)",
            "   This may cause resource exhaustion. Consider reducing:",
            "   export MAX_CONCURRENT_SPLITS=2",
            "   export WORKERS_PER_SPLIT=2")
        .noneMatch(line -> line.contains(ADVICE));
  }

  @Test
  void theEnvironmentWinsOverTheFileAndAnOptionOverBoth() throws RejectedInput {
    String file = HEAD + ", maxConcurrentSplits: 5, workersPerSplit: 6, maxFailures: 7}}";
    Map<String, String> environment =
        Map.of("MAX_CONCURRENT_SPLITS", "2", "WORKERS_PER_SPLIT", "3");

    LocalBudget budget =
        budget(SEEDS, file, environment, Setting.option("-w", RunPaths.WORKERS_PER_SPLIT, "1"));

    assertThat(budget.lines())
        .contains(
            "   • Concurrent splits: 2",
            "   • Workers per split: 1",
            "   • Max failures before abort: 7");
  }

  @Test
  void whatOneSaysIsKeptAndTheOtherFollows() throws RejectedInput {
    LocalBudget splits = budget(SEEDS, "", Map.of("MAX_CONCURRENT_SPLITS", "5"));
    LocalBudget workers = budget(SEEDS, "", Map.of("WORKERS_PER_SPLIT", "5"));

    assertThat(splits.request().maxConcurrentSplits()).isEqualTo(5);
    assertThat(workers.request().workersPerSplit()).isEqualTo(new WorkerCount.Fixed(5));
    assertThat(splits.workerLimit()).isLessThanOrEqualTo(16);
    assertThat(workers.workerLimit()).isLessThanOrEqualTo(16);
  }

  @Test
  void autoBecomesANumber() throws RejectedInput {
    LocalBudget budget =
        budget(SEEDS, "", Map.of("WORKERS_PER_SPLIT", "auto", "MAX_CONCURRENT_SPLITS", "1"));

    assertThat(budget.request().workersPerSplit()).isInstanceOf(WorkerCount.Fixed.class);
    assertThat(budget.workerLimit()).isBetween(2, 16);
  }

  @Test
  void enforceLowersWhatIsTooMuchAndSaysSo() throws RejectedInput {
    LocalBudget budget = budget(SMALL, HEAD + ", budgetPolicy: Enforce}}", Map.of());

    assertThat(budget.workerLimit()).isLessThanOrEqualTo(4);
    assertThat(budget.request().maxConcurrentSplits()).isEqualTo(2);
    assertThat(budget.lines()).anyMatch(line -> line.contains("Lowered, as budgetPolicy"));
  }

  @Test
  void memoryThatNobodySaidIsShownAndFitsTheMachine() throws RejectedInput {
    LocalBudget budget = budget(SEEDS, "", Map.of());
    long all = budget.workerLimit() * budget.request().worker().memoryBytes();

    assertThat(all).isLessThanOrEqualTo(SEEDS.freeMemoryBytes());
    assertThat(budget.request().worker().memoryBytes()).isGreaterThanOrEqualTo(512L << 20);
    assertThat(budget.lines()).anyMatch(line -> line.contains("Memory per worker: "));
  }

  @Test
  void adviseSaysWhyAndGivesLinesToCopy() {
    CovrunProcess.Result result = InProcess.run(Map.of(), "advise", "--worker-memory", "256");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("This machine: ", " CPUs", "The rule of thumb allows 2 × ", "workers of 256 MiB")
        .containsPattern("export MAX_CONCURRENT_SPLITS=\\d+\\s+export WORKERS_PER_SPLIT=\\d+");
  }

  private static LocalBudget budget(
      MachineCapacity machine, String yaml, Map<String, String> environment, Setting... options)
      throws RejectedInput {
    List<Setting> settings = new ArrayList<>(Setting.environment(environment));
    settings.addAll(List.of(options));
    Optional<Manifest> manifest =
        yaml.isEmpty() ? Optional.empty() : Optional.of(ManifestReader.parse(yaml, "run.yaml"));
    ParsedRun parsed =
        RunRequestParser.parse(new RunInput(manifest, Optional.of(Path.of("/orders")), settings));
    return LocalBudget.of(parsed, machine);
  }
}
