package dev.coveragerun.operator.local;

import java.util.HashSet;
import java.util.Set;

/** The most of everything at any one time, while a run goes on. */
final class RunMeasurements {
  private final Set<Long> workers = new HashSet<>();
  private int splits;
  private int peakSplits;
  private long peakMemoryBytes;
  private double cpuSum;
  private int cpuSamples;

  synchronized void splitStarted() {
    splits++;
    peakSplits = Math.max(peakSplits, splits);
  }

  synchronized void splitEnded() {
    splits--;
  }

  synchronized void workerStarted(long pid) {
    workers.add(pid);
  }

  synchronized void workerEnded(long pid) {
    workers.remove(pid);
  }

  /**
   * Process ids of the workers that were started; some of the idle ones may have been ended since.
   */
  synchronized Set<Long> workers() {
    return Set.copyOf(workers);
  }

  /**
   * @param cpuLoad of the whole machine since the last sample, 0 to 1
   * @param workersAlive worker JVMs, idle ones included
   * @param workersMemoryBytes resident memory of all workers together
   */
  synchronized Sample sampled(double cpuLoad, int workersAlive, long workersMemoryBytes) {
    peakMemoryBytes = Math.max(peakMemoryBytes, workersMemoryBytes);
    cpuSum += cpuLoad;
    cpuSamples++;
    return new Sample(cpuLoad, splits, workersAlive, workersMemoryBytes);
  }

  synchronized int peakSplits() {
    return peakSplits;
  }

  synchronized long peakMemoryBytes() {
    return peakMemoryBytes;
  }

  /** Mean load of the machine's processors, 0 to 1; 0 when never sampled. */
  synchronized double meanCpuLoad() {
    return cpuSamples == 0 ? 0 : cpuSum / cpuSamples;
  }

  /** What one look at the machine saw. */
  record Sample(double cpuLoad, int splits, int workers, long workersMemoryBytes) {}
}
