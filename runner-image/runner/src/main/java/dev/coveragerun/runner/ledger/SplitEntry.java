package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.TestCounts;
import java.util.List;
import java.util.Optional;

/**
 * One planned split in the ledger.
 *
 * @param attempt the one that counts
 * @param classes in the plan's order
 * @param damagedFiles coverage files of the attempt that are not in the merge
 * @param mismatched it recorded coverage on other bytes than the report reads
 */
public record SplitEntry(
    int number,
    Optional<AttemptManifest> attempt,
    List<ClassEntry> classes,
    int damagedFiles,
    boolean mismatched) {
  public SplitEntry {
    classes = List.copyOf(classes);
  }

  /** How far a split got. */
  public enum SplitState {
    /** Every class complete, every file whole. */
    Finished,
    /** Some of it is in the merge. */
    Incomplete,
    /** No usable attempt. */
    Missing
  }

  public SplitState state() {
    if (attempt.isEmpty()) {
      return SplitState.Missing;
    }
    boolean whole =
        damagedFiles == 0
            && !mismatched
            && classes.stream().allMatch(entry -> entry.state() == ClassState.Complete);
    return whole ? SplitState.Finished : SplitState.Incomplete;
  }

  /** Tests of its planned classes; a class that never ended brings what it got to. */
  public TestCounts tests() {
    return classes.stream()
        .flatMap(entry -> entry.executed().stream())
        .map(executed -> executed.counts())
        .reduce(TestCounts.NONE, TestCounts::plus);
  }

  public double estimatedSeconds() {
    return classes.stream().mapToDouble(ClassEntry::estimatedSeconds).sum();
  }

  /** What its planned classes took, one after the other. */
  public double actualSeconds() {
    return classes.stream()
        .flatMap(entry -> entry.executed().stream())
        .mapToDouble(ExecutedClass::seconds)
        .sum();
  }

  public long count(ClassState state) {
    return classes.stream().filter(entry -> entry.state() == state).count();
  }
}
