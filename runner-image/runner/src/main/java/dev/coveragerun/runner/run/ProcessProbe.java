package dev.coveragerun.runner.run;

import java.util.OptionalLong;

/** Looks at another process from outside. */
@FunctionalInterface
public interface ProcessProbe {
  /** The most resident memory the process ever had, in bytes; empty when nobody can say. */
  OptionalLong peakResidentBytes(long pid);
}
