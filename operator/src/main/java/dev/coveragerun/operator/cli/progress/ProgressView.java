package dev.coveragerun.operator.cli.progress;

import dev.coveragerun.operator.local.RunListener;

/** Shows a run to a person while it goes on. */
public interface ProgressView extends RunListener, AutoCloseable {
  /** Leaves the terminal as a next line expects it. */
  @Override
  void close();
}
