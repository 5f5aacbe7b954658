package dev.coveragerun.operator.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntSupplier;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/**
 * Looks at the machine once a second while splits run, and keeps what it saw in {@code
 * resources.csv}.
 */
final class MachineSampler implements AutoCloseable {
  private static final long PERIOD_MILLIS = 1000;
  private final Timer timer = new Timer("machine-sampler", true);
  private final RunMeasurements measurements;
  private final IntSupplier workersAlive;
  private final Writer csv;
  private final CentralProcessor processor;
  private final OperatingSystem system;
  private final long startedNanos = System.nanoTime();
  private long[] ticks;
  private boolean closed;

  private MachineSampler(RunMeasurements measurements, IntSupplier workersAlive, Writer csv) {
    this.workersAlive = workersAlive;
    SystemInfo info = new SystemInfo();
    this.measurements = measurements;
    this.csv = csv;
    this.processor = info.getHardware().getProcessor();
    this.system = info.getOperatingSystem();
    this.ticks = processor.getSystemCpuLoadTicks();
  }

  static MachineSampler start(RunMeasurements measurements, IntSupplier workersAlive, Path file)
      throws IOException {
    Writer csv = Files.newBufferedWriter(file);
    csv.write("seconds,cpu_percent,splits,workers,workers_memory_bytes\n");
    MachineSampler sampler = new MachineSampler(measurements, workersAlive, csv);
    sampler.timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            sampler.sample();
          }
        },
        PERIOD_MILLIS,
        PERIOD_MILLIS);
    return sampler;
  }

  private synchronized void sample() {
    if (closed) {
      return;
    }
    double load = processor.getSystemCpuLoadBetweenTicks(ticks);
    ticks = processor.getSystemCpuLoadTicks();
    long memoryBytes =
        measurements.workers().stream().mapToLong(pid -> residentBytes(pid.intValue())).sum();
    RunMeasurements.Sample seen = measurements.sampled(load, workersAlive.getAsInt(), memoryBytes);
    try {
      csv.write(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f,%d,%d,%d%n",
              (System.nanoTime() - startedNanos) / 1e9,
              100 * seen.cpuLoad(),
              seen.splits(),
              seen.workers(),
              seen.workersMemoryBytes()));
    } catch (IOException e) {
      // A full disk is reported by the steps that need it; samples are only an extra.
      timer.cancel();
    }
  }

  private long residentBytes(int pid) {
    OSProcess process = system.getProcess(pid);
    return process == null ? 0 : process.getResidentMemory();
  }

  @Override
  public synchronized void close() {
    timer.cancel();
    closed = true;
    try {
      csv.close();
    } catch (IOException e) {
      // As above.
      return;
    }
  }
}
