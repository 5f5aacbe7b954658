package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.ledger.SplitEntry.SplitState;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.TestCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The account of a run: what was planned against what is proven to have run.
 *
 * @param splits every planned split, by number
 * @param unplanned classes that ran in a split whose plan does not hold them
 * @param ignored attempts that do not count
 * @param evidence what the merge holds
 */
public record Ledger(
    List<SplitEntry> splits,
    List<ClassRef> unplanned,
    List<Selection.IgnoredAttempt> ignored,
    CoverageEvidence evidence) {
  public Ledger {
    splits = List.copyOf(splits);
    unplanned = List.copyOf(unplanned);
    ignored = List.copyOf(ignored);
  }

  public static Ledger of(SplitPlan plan, Selection selection, CoverageEvidence evidence) {
    Map<ClassRef, Integer> runs = new HashMap<>();
    selection.selected().values().stream()
        .flatMap(manifest -> manifest.classes().stream())
        .filter(Ledger::ran)
        .forEach(executed -> runs.merge(executed.ref(), 1, Integer::sum));
    List<SplitEntry> entries =
        plan.splits().stream()
            .map(split -> entry(split, selection.selected().get(split.number()), runs, evidence))
            .toList();
    return new Ledger(entries, unplanned(plan, selection), selection.ignored(), evidence);
  }

  private static SplitEntry entry(
      Split split,
      AttemptManifest manifest,
      Map<ClassRef, Integer> runs,
      CoverageEvidence evidence) {
    Map<ClassRef, ExecutedClass> executed = new HashMap<>();
    if (manifest != null) {
      manifest.classes().forEach(one -> executed.merge(one.ref(), one, Ledger::rather));
    }
    List<ClassEntry> classes =
        split.classes().stream()
            .map(
                planned -> {
                  Optional<ExecutedClass> what = Optional.ofNullable(executed.get(planned.ref()));
                  ClassState state =
                      state(what, runs, () -> covered(split.number(), planned, executed, evidence));
                  return new ClassEntry(
                      planned.ref(), split.number(), planned.estimatedSeconds(), state, what);
                })
            .toList();
    return new SplitEntry(
        split.number(),
        Optional.ofNullable(manifest),
        classes,
        evidence.damagedFiles().getOrDefault(split.number(), 0),
        evidence.mismatchedSplits().contains(split.number()));
  }

  private static ClassState state(
      Optional<ExecutedClass> what, Map<ClassRef, Integer> runs, BooleanSupplier covered) {
    if (what.isEmpty()) {
      return ClassState.Missing;
    }
    ExecutedClass executed = what.get();
    return switch (executed.outcome()) {
      case NotRun -> ClassState.NotRun;
      case Crashed -> ClassState.Crashed;
      case TimedOut -> ClassState.TimedOut;
      case Finished -> {
        if (runs.getOrDefault(executed.ref(), 0) > 1) {
          yield ClassState.Duplicate;
        }
        if (!executed.coverageSaved()) {
          yield ClassState.CoverageNotSaved;
        }
        yield covered.getAsBoolean() ? ClassState.Complete : ClassState.CoverageDamaged;
      }
    };
  }

  /**
   * Sessions carry the class name alone; when two test runs of a split hold a class of one name,
   * there must be a dump for each.
   */
  private static boolean covered(
      int split,
      PlannedClass planned,
      Map<ClassRef, ExecutedClass> executed,
      CoverageEvidence evidence) {
    String name = planned.ref().className();
    long wanted =
        executed.values().stream()
            .filter(one -> one.ref().className().equals(name) && one.coverageSaved())
            .count();
    return evidence.dumps(split, name) >= wanted;
  }

  private static List<ClassRef> unplanned(SplitPlan plan, Selection selection) {
    var found = new TreeSet<ClassRef>();
    for (Split split : plan.splits()) {
      AttemptManifest manifest = selection.selected().get(split.number());
      if (manifest != null) {
        Set<ClassRef> planned =
            split.classes().stream().map(PlannedClass::ref).collect(Collectors.toSet());
        manifest.classes().stream()
            .filter(Ledger::ran)
            .map(ExecutedClass::ref)
            .filter(ref -> !planned.contains(ref))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static boolean ran(ExecutedClass executed) {
    return executed.outcome() != ExecutedClass.Outcome.NotRun;
  }

  private static ExecutedClass rather(ExecutedClass one, ExecutedClass other) {
    return one.outcome().compareTo(other.outcome()) >= 0 && ran(one) ? one : other;
  }

  public int planned() {
    return splits.size();
  }

  public int finished() {
    return (int) splits.stream().filter(split -> split.state() == SplitState.Finished).count();
  }

  /** {@code "11/12"}: splits that are whole, of the planned ones. */
  public String completeness() {
    return finished() + "/" + planned();
  }

  public TestCounts tests() {
    return splits.stream().map(SplitEntry::tests).reduce(TestCounts.NONE, TestCounts::plus);
  }

  /** Planned classes that are not proven complete. */
  public List<ClassEntry> incomplete() {
    return classes().filter(entry -> entry.state() != ClassState.Complete).toList();
  }

  public List<ClassEntry> in(ClassState state) {
    return classes().filter(entry -> entry.state() == state).toList();
  }

  /** Whether any class at all ran to its end and left its coverage. */
  public boolean empty() {
    return in(ClassState.Complete).isEmpty() && in(ClassState.Duplicate).isEmpty();
  }

  public boolean stoppedEarly() {
    return splits.stream()
        .flatMap(split -> split.attempt().stream())
        .anyMatch(AttemptManifest::stoppedEarly);
  }

  public int damagedFiles() {
    return splits.stream().mapToInt(SplitEntry::damagedFiles).sum();
  }

  private Stream<ClassEntry> classes() {
    return splits.stream().map(SplitEntry::classes).flatMap(Collection::stream);
  }
}
