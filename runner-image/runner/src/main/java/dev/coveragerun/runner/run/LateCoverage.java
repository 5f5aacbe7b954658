package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;

/**
 * Takes what an idle worker still had to say when it was ended after its last split was written:
 * hits of threads that ran on, of shutdown hooks, of the closing JUnit session.
 */
@FunctionalInterface
public interface LateCoverage {
  LateCoverage IGNORED = (last, exec) -> {};

  /**
   * @param last the class that ran last in that worker
   * @param exec one whole dump in JaCoCo's exec format, verified
   */
  void collected(ClassRef last, byte[] exec);
}
