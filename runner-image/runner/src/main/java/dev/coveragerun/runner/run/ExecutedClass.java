package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import java.util.Optional;

/**
 * What became of one planned class in one attempt.
 *
 * @param outcome Finished means that the class ended by itself, whatever its tests said
 * @param detail for people, when the outcome is not Finished: exit code, signal, the test in flight
 * @param worker number of the worker in the split, from 1; 0 when it never ran
 * @param counts its tests
 * @param startSeconds since the start of the attempt
 * @param seconds how long it ran
 * @param coverageSaved its coverage is in one of the attempt's exec files
 * @param junitFile path of its JUnit XML within the attempt's folder
 */
public record ExecutedClass(
    ClassRef ref,
    Outcome outcome,
    Optional<String> detail,
    int worker,
    TestCounts counts,
    double startSeconds,
    double seconds,
    boolean coverageSaved,
    Optional<String> junitFile) {
  /** How a class ended. */
  public enum Outcome {
    Finished,
    /** The worker died under it. */
    Crashed,
    /** A test ran past {@code testTimeout} and the worker was ended. */
    TimedOut,
    /** The run was stopped before it started. */
    NotRun
  }
}
