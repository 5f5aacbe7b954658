package dev.coveragerun.runner.run;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A worker JVM and the line to it. Used by one thread at a time; {@link #kill} by any.
 *
 * <p>Events wait in a bounded queue: a worker that floods its output is slowed down instead of
 * filling the supervisor's memory.
 */
public final class WorkerProcess {
  private static final int MAX_WAITING_EVENTS = 1024;
  private static final long NAP_MILLIS = 50;
  private static final Duration GONE = Duration.ofSeconds(10);

  private final Process process;
  private final Connection connection;
  private final OutputRing nativeOutput;
  private final String testRun;
  private final int slot;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(MAX_WAITING_EVENTS);
  private volatile boolean lineEnded;
  private volatile String lineProblem = "";

  WorkerProcess(
      Process process, Connection connection, OutputRing nativeOutput, String testRun, int slot) {
    this.process = process;
    this.connection = connection;
    this.nativeOutput = nativeOutput;
    this.testRun = testRun;
    this.slot = slot;
    Thread reader = new Thread(this::read, "worker-" + process.pid() + "-events");
    reader.setDaemon(true);
    reader.start();
  }

  public long pid() {
    return process.pid();
  }

  /** Id of the test run it works for, from start to end. */
  public String testRun() {
    return testRun;
  }

  /** Its place among the workers alive at once, from 1. */
  int slot() {
    return slot;
  }

  /** Tells it something; that it may be gone shows in {@link #next}. */
  void send(Command command) {
    try {
      connection.send(command);
    } catch (IOException gone) {
      lineProblem = String.valueOf(gone.getMessage());
    }
  }

  /** The next event within the time; empty when none came, or when {@link #lost}. */
  Optional<Event> next(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      boolean ended = lineEnded;
      Event event = events.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
      if (event != null) {
        return Optional.of(event);
      }
      if (ended || System.nanoTime() >= deadline) {
        return Optional.empty();
      }
    }
  }

  /** The line is at its end and everything that came over it was taken. */
  boolean lost() {
    return lineEnded && events.isEmpty();
  }

  /** What broke the line, if anything did but the end of the process. */
  String lineProblem() {
    return lineProblem;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it wrote past System.out, bounded. */
  String nativeOutput() {
    return nativeOutput.text();
  }

  /** Waits, then ends it by force with all its children; after this it is gone. */
  ProcessEnd awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return end();
    }
    closeLine();
    return new ProcessEnd(process.exitValue());
  }

  /** SIGKILL, and no return before the process is gone, interrupted or not. */
  ProcessEnd end() {
    kill();
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + GONE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        process.waitFor(NAP_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    closeLine();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (process.isAlive()) {
      throw new IllegalStateException(
          "Process " + pid() + " is still there " + GONE.toSeconds() + " s after SIGKILL");
    }
    return new ProcessEnd(process.exitValue());
  }

  /** SIGTERM: its shutdown hooks run, ours among them. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL, for it and every process it started. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void closeLine() {
    try {
      connection.close();
    } catch (IOException alreadyClosed) {
      // Nothing is left to close.
    }
  }

  private void read() {
    try {
      while (true) {
        events.put(connection.readEvent());
      }
    } catch (IOException end) {
      lineProblem = end.getMessage() == null ? "" : end.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lineEnded = true;
    }
  }
}
