package dev.coveragerun.runner.run;

/**
 * Asked before each class, from several threads: once true it stays true. What runs goes on to its
 * end; nothing new starts.
 */
@FunctionalInterface
public interface StopSignal {
  StopSignal NEVER = () -> false;

  boolean stopped();
}
