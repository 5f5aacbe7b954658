package dev.coveragerun.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private static final ClassRef REF = new ClassRef("app", "a.ATest");

  @Test
  void theEstimateIsTheMedian() {
    assertThat(of(3.0, 1.0, 100.0).estimateSeconds(REF)).hasValue(3);
    assertThat(of(4.0, 1.0).estimateSeconds(REF)).hasValue(2.5);
  }

  @Test
  void aClassNeverSeenHasNoEstimate() {
    assertThat(Timings.none().estimateSeconds(REF)).isEmpty();
  }

  @Test
  void valuesThatAreNoTimesDoNotCount() {
    assertThat(of(Double.NaN, -1.0, Double.POSITIVE_INFINITY, 0.0).estimateSeconds(REF)).isEmpty();
    assertThat(of(Double.NaN, 2.0).estimateSeconds(REF)).hasValue(2);
  }

  @Test
  void onlyTheLastFiveAreKept() {
    Timings timings = Timings.none();
    for (int i = 1; i <= 7; i++) {
      timings = timings.with(REF, i);
    }

    assertThat(timings.seconds().get(REF)).containsExactly(3.0, 4.0, 5.0, 6.0, 7.0);
  }

  private static Timings of(Double... seconds) {
    return new Timings(Map.of(REF, List.of(seconds)));
  }
}
