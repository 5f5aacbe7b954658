package dev.coveragerun.operator.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunMeasurementsTest {
  private final RunMeasurements measurements = new RunMeasurements();

  @Test
  void thePeakIsTheMostAtAnyOneTimeAndNotTheSum() {
    measurements.splitStarted();
    measurements.splitStarted();
    measurements.splitEnded();
    measurements.splitStarted();
    measurements.splitEnded();
    measurements.splitEnded();

    assertThat(measurements.peakSplits()).isEqualTo(2);
  }

  @Test
  void memoryIsTheMostThatOneLookSaw() {
    measurements.sampled(0.5, 2, 300);
    measurements.sampled(1.0, 3, 500);
    RunMeasurements.Sample last = measurements.sampled(0.0, 1, 100);

    assertThat(measurements.peakMemoryBytes()).isEqualTo(500);
    assertThat(measurements.meanCpuLoad()).isEqualTo(0.5, within(1e-9));
    assertThat(last).isEqualTo(new RunMeasurements.Sample(0.0, 0, 1, 100));
  }

  @Test
  void workersAreKnownByTheirProcessIdsUntilTheyEnd() {
    measurements.workerStarted(7);
    measurements.workerStarted(8);
    measurements.workerEnded(7);
    measurements.workerEnded(7);

    assertThat(measurements.workers()).containsExactly(8L);
  }

  @Test
  void neverSampledIsNoLoad() {
    assertThat(measurements.meanCpuLoad()).isZero();
    assertThat(measurements.peakMemoryBytes()).isZero();
  }
}
