package dev.coveragerun.runner.plan;

import dev.coveragerun.runner.plan.SplitPlan.EstimateSource;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Estimates how long a test class takes: its median so far, or, where it never ran, a guess from
 * its size.
 *
 * <p>The guess is 0.05 s for the class, 0.01 s for each test and 0.01 s for each KiB of class file.
 * Where other classes of the project have timings, guesses are scaled so that the guess for those
 * would have been right in sum.
 */
final class ClassEstimator {
  private static final double CLASS_SECONDS = 0.05;
  private static final double TEST_SECONDS = 0.01;
  private static final double KIBIBYTE_SECONDS = 0.01;

  private final Timings timings;
  private final double scale;
  private final EstimateSource source;

  ClassEstimator(Timings timings, List<TestClass> classes) {
    this.timings = timings;
    double measured = 0;
    double guessed = 0;
    int known = 0;
    for (TestClass testClass : classes) {
      OptionalDouble median = timings.estimateSeconds(testClass.ref());
      if (median.isPresent()) {
        known++;
        measured += median.getAsDouble();
        guessed += guess(testClass);
      }
    }
    this.scale = known == 0 || measured == 0 ? 1 : measured / guessed;
    this.source =
        known == 0
            ? EstimateSource.ClassSize
            : known == classes.size() ? EstimateSource.Timings : EstimateSource.PartlyTimings;
  }

  double estimateSeconds(TestClass testClass) {
    return timings.estimateSeconds(testClass.ref()).orElseGet(() -> scale * guess(testClass));
  }

  EstimateSource source() {
    return source;
  }

  private static double guess(TestClass testClass) {
    return CLASS_SECONDS
        + TEST_SECONDS * testClass.tests()
        + KIBIBYTE_SECONDS * testClass.bytes() / 1024.0;
  }
}
