package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.run.ExecutedClass;
import java.util.Optional;

/**
 * One planned class in the ledger.
 *
 * @param split where it was planned
 * @param estimatedSeconds from the plan
 * @param executed what the selected attempt says of it, when it says anything
 */
public record ClassEntry(
    ClassRef ref,
    int split,
    double estimatedSeconds,
    ClassState state,
    Optional<ExecutedClass> executed) {

  /** What is known of a planned class; only {@code Complete} is proof. */
  public enum ClassState {
    /** Ran to its end once, and its coverage is in the merge. */
    Complete,
    /** The run stopped before it started. */
    NotRun,
    /** Its split has no usable attempt, or the attempt does not mention it. */
    Missing,
    /** The worker died under it. */
    Crashed,
    /** A test in it ran past the time limit. */
    TimedOut,
    /** It ran, and the coverage was never written. */
    CoverageNotSaved,
    /** Its coverage was written, and the file is damaged or gone. */
    CoverageDamaged,
    /** It ran more than once. */
    Duplicate
  }
}
