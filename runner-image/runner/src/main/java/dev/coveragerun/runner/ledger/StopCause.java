package dev.coveragerun.runner.ledger;

/** Why a run was ended before its last class. */
public enum StopCause {
  /** The failure limit was reached. */
  MaxFailures,
  /** Somebody ended it. */
  Interrupted
}
