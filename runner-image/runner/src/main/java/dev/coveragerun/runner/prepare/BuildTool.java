package dev.coveragerun.runner.prepare;

/** How the source folder becomes compiled classes; the names are the manifest's. */
public enum BuildTool {
  Maven,
  /** It is compiled already. */
  None
}
