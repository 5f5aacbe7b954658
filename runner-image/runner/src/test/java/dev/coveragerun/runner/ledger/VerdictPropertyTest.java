package dev.coveragerun.runner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.ledger.Verdict.Kind;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.testing.Made;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens to the classes of a run, the verdict must not promise more than is there. */
class VerdictPropertyTest {
  /** What can happen to one class. */
  enum Fate {
    Passed,
    FailedTest,
    Crashed,
    TimedOut,
    NotRun,
    Unmentioned,
    NotSaved,
    Damaged
  }

  @Property(tries = 500)
  void completeMeansThatEveryClassRanAndItsCoverageIsThere(
      @ForAll("runs") List<List<Fate>> splits, @ForAll Optional<StopCause> stop) {
    boolean whole =
        splits.stream()
            .flatMap(List::stream)
            .allMatch(fate -> fate == Fate.Passed || fate == Fate.FailedTest);

    Verdict verdict = judge(splits, stop);

    assertThat(verdict.kind() == Kind.Complete).isEqualTo(whole);
    assertThat(verdict.qualifier().isEmpty()).isEqualTo(whole);
  }

  @Property(tries = 500)
  void exitZeroMeansThatEverythingPassed(
      @ForAll("runs") List<List<Fate>> splits, @ForAll Optional<StopCause> stop) {
    boolean passed = splits.stream().flatMap(List::stream).allMatch(Fate.Passed::equals);

    assertThat(judge(splits, stop).exitCode() == ExitCode.AllWell).isEqualTo(passed);
  }

  @Property(tries = 500)
  void theCompletenessCountsTheSplitsThatAreWhole(@ForAll("runs") List<List<Fate>> splits) {
    long whole =
        splits.stream()
            .filter(
                split ->
                    split.stream().allMatch(fate -> fate == Fate.Passed || fate == Fate.FailedTest))
            .count();

    assertThat(judge(splits, Optional.empty()).completeness())
        .isEqualTo(whole + "/" + splits.size());
  }

  @Property(tries = 500)
  void everyReasonIsGivenOnceAndHasASentence(
      @ForAll("runs") List<List<Fate>> splits, @ForAll Optional<StopCause> stop) {
    Verdict verdict = judge(splits, stop);

    assertThat(verdict.findings()).extracting(Verdict.Finding::reason).isSorted();
    assertThat(verdict.findings())
        .extracting(Verdict.Finding::reason)
        .doesNotHaveDuplicates()
        .isNotEmpty();
    assertThat(verdict.findings())
        .extracting(Verdict.Finding::message)
        .allMatch(message -> message.endsWith(".") && message.length() > 10);
  }

  @Property(tries = 500)
  void crashesAndDamageAreNeverBlamedOnTheTests(
      @ForAll("runs") List<List<Fate>> splits, @ForAll Optional<StopCause> stop) {
    boolean broken =
        splits.stream()
            .flatMap(List::stream)
            .anyMatch(
                fate ->
                    fate == Fate.Crashed
                        || fate == Fate.TimedOut
                        || fate == Fate.NotSaved
                        || fate == Fate.Damaged);

    if (broken) {
      assertThat(judge(splits, stop).exitCode()).isEqualTo(ExitCode.Infrastructure);
    }
  }

  @Provide
  Arbitrary<List<List<Fate>>> runs() {
    Arbitrary<Fate> fates =
        Arbitraries.frequency(Tuple.of(20, Fate.Passed), Tuple.of(3, Fate.FailedTest))
            .flatMap(
                good ->
                    Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.just(good)),
                        Tuple.of(1, Arbitraries.of(Fate.class))));
    return fates.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
  }

  private static Verdict judge(List<List<Fate>> fates, Optional<StopCause> stop) {
    var splits = new ArrayList<Split>();
    var attempts = new ArrayList<AttemptRecord>();
    var sessions = new HashMap<Integer, Map<String, Integer>>();
    for (int number = 1; number <= fates.size(); number++) {
      List<Fate> split = fates.get(number - 1);
      var classes = new ArrayList<ExecutedClass>();
      var names = new ArrayList<String>();
      var dumps = new HashMap<String, Integer>();
      for (int i = 0; i < split.size(); i++) {
        String name = "s" + number + ".C" + i;
        names.add(name);
        executed(name, split.get(i)).ifPresent(classes::add);
        if (split.get(i) == Fate.Passed || split.get(i) == Fate.FailedTest) {
          dumps.put(name, 1);
        }
      }
      splits.add(Made.split(number, names.toArray(String[]::new)));
      attempts.add(
          AttemptRecord.whole(Made.manifest(number, 1, classes.toArray(ExecutedClass[]::new))));
      sessions.put(number, dumps);
    }
    SplitPlan plan = Made.plan(splits.toArray(Split[]::new));
    var evidence = new CoverageEvidence(sessions, Map.of(), List.of(), List.of(), List.of());
    Ledger ledger = Ledger.of(plan, Selection.of(plan, attempts), evidence);
    return Judge.judge(ledger, List.of(), stop);
  }

  private static Optional<ExecutedClass> executed(String name, Fate fate) {
    return switch (fate) {
      case Passed, Damaged -> Optional.of(Made.finished(name));
      case FailedTest -> Optional.of(Made.failed(name));
      case Crashed -> Optional.of(Made.ended(name, Outcome.Crashed));
      case TimedOut -> Optional.of(Made.ended(name, Outcome.TimedOut));
      case NotRun -> Optional.of(Made.ended(name, Outcome.NotRun));
      case NotSaved ->
          Optional.of(Made.executed(name, Outcome.Finished, new TestCounts(1, 0, 0, 0), false));
      case Unmentioned -> Optional.empty();
    };
  }
}
