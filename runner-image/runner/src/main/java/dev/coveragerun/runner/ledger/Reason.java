package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.ledger.Verdict.Kind;

/**
 * Why a verdict is what it is. When several hold, the first in this order names the verdict: what
 * breaks the measurement comes before what merely shortens it, and the tests' own word comes last.
 */
public enum Reason {
  NoTestsPlanned(Kind.Failed),
  NoTestsRan(Kind.Failed),
  NothingFinished(Kind.Failed),

  WorkerCrashed(Kind.Partial),
  TestTimedOut(Kind.Partial),
  MissingSplits(Kind.Partial),
  MissingClasses(Kind.Partial),
  DamagedCoverage(Kind.Partial),
  CoverageNotSaved(Kind.Partial),
  ClassMismatch(Kind.Partial),
  UnreadableClasses(Kind.Partial),
  DuplicateClasses(Kind.Partial),
  UnplannedClasses(Kind.Partial),
  Interrupted(Kind.Partial),
  StoppedEarly(Kind.Partial),

  TestsFailed(Kind.Complete),
  ThresholdNotMet(Kind.Complete),
  AllTestsPassed(Kind.Complete);

  private final Kind kind;

  Reason(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
