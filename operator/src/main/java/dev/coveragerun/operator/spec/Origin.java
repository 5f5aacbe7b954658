package dev.coveragerun.operator.spec;

/** Who said a value; a later one wins over an earlier. */
public enum Origin {
  /** Nobody, and there is no manifest: advice may take its place. */
  UNSAID,
  /** A manifest that does not mention it: the schema's default stands. */
  DEFAULT,
  FILE,
  ENVIRONMENT,
  OPTION
}
