package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The worker JVMs of this machine: never more than {@code limit} alive, starting, ending and idle
 * ones included. A worker outlives the split it was started for and serves the next one warm, if
 * that has classes of the same test run; one of another test run is ended first to make room, and
 * its process is gone before the new one starts. Safe for several threads.
 */
public final class WorkerPool implements AutoCloseable {
  private static final long NAP_MILLIS = 200;

  private final Project project;
  private final WorkerSettings settings;
  private final WorkerStarter starter;
  private final int limit;
  private final LateCoverage late;
  private final BitSet slots = new BitSet();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Map<Long, WorkerProcess> alive = new HashMap<>();
  private final Thread onShutdown = new Thread(this::killAll, "worker-pool-shutdown");
  private boolean closed;
  private int peak;

  private record Idle(WorkerProcess worker, ClassRef last) {}

  /**
   * @param late takes the coverage of workers that are ended while no split has them
   * @throws IOException when the scratch folder takes no files
   */
  public WorkerPool(Project project, WorkerSettings settings, int limit, LateCoverage late)
      throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("A pool needs at least one worker, not " + limit);
    }
    this.project = project;
    this.starter = new WorkerStarter(settings);
    this.settings = settings;
    this.limit = limit;
    this.late = late;
    Runtime.getRuntime().addShutdownHook(onShutdown);
  }

  public WorkerSettings settings() {
    return settings;
  }

  /** Worker JVMs alive now, idle ones included. */
  public synchronized int alive() {
    return slots.cardinality();
  }

  /** The most that were ever alive at once. */
  public synchronized int peakAlive() {
    return peak;
  }

  TestRun testRun(String id) throws WorkerStartException {
    return project
        .testRun(id)
        .orElseThrow(
            () ->
                new WorkerStartException(
                    "The plan names the test run " + id + ", which the project does not have"));
  }

  /**
   * A worker for this test run, warm if there is one; waits for room. Empty when {@code stop} came
   * true meanwhile.
   */
  Optional<Lease> acquire(String testRunId, StopSignal stop)
      throws WorkerStartException, InterruptedException {
    TestRun testRun = testRun(testRunId);
    while (true) {
      Optional<Idle> spare;
      int slot = 0;
      synchronized (this) {
        if (closed) {
          throw new InterruptedException("The worker pool is closed");
        }
        Optional<Idle> warm = takeIdle(testRunId);
        if (warm.isPresent() && warm.get().worker().isAlive()) {
          return Optional.of(new Lease(warm.get().worker(), false));
        }
        spare = warm;
        if (warm.isEmpty() && slots.cardinality() < limit) {
          slot = slots.nextClearBit(1);
          slots.set(slot);
          peak = Math.max(peak, slots.cardinality());
        } else if (warm.isEmpty()) {
          spare = Optional.ofNullable(idle.pollFirst());
        }
        if (slot == 0 && spare.isEmpty()) {
          if (stop.stopped()) {
            return Optional.empty();
          }
          wait(NAP_MILLIS);
        }
      }
      if (spare.isPresent()) {
        retireIdle(spare.get());
      } else if (slot > 0) {
        return Optional.of(new Lease(start(testRun, slot), true));
      }
    }
  }

  /** Gives a worker back that can serve again. */
  void release(WorkerProcess worker, ClassRef last) throws InterruptedException {
    synchronized (this) {
      if (!closed && worker.isAlive()) {
        idle.addLast(new Idle(worker, last));
        notifyAll();
        return;
      }
    }
    retireIdle(new Idle(worker, last));
  }

  /** Reports a worker whose process is gone. */
  synchronized void ended(WorkerProcess worker) {
    alive.remove(worker.pid());
    slots.clear(worker.slot());
    notifyAll();
  }

  /** Ends every worker: idle ones orderly, those at work by force. None is left when it returns. */
  @Override
  public void close() {
    List<Idle> spare;
    synchronized (this) {
      closed = true;
      spare = new ArrayList<>(idle);
      idle.clear();
      notifyAll();
    }
    try {
      for (Idle worker : spare) {
        retireIdle(worker);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<WorkerProcess> working;
    synchronized (this) {
      working = List.copyOf(alive.values());
    }
    working.forEach(WorkerProcess::end);
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException shuttingDown) {
      // Then the hook runs, and finds nothing to do.
    }
  }

  /** How a worker was come by. */
  record Lease(WorkerProcess worker, boolean fresh) {}

  private WorkerProcess start(TestRun testRun, int slot)
      throws WorkerStartException, InterruptedException {
    boolean started = false;
    try {
      WorkerProcess worker = starter.start(testRun, slot, true);
      synchronized (this) {
        alive.put(worker.pid(), worker);
        started = true;
        if (closed) {
          worker.kill();
        }
      }
      return worker;
    } finally {
      if (!started) {
        synchronized (this) {
          slots.clear(slot);
          notifyAll();
        }
      }
    }
  }

  private Optional<Idle> takeIdle(String testRunId) {
    for (Iterator<Idle> it = idle.descendingIterator(); it.hasNext(); ) {
      Idle candidate = it.next();
      if (candidate.worker().testRun().equals(testRunId)) {
        it.remove();
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private void retireIdle(Idle spare) throws InterruptedException {
    try {
      for (byte[] exec : Retirement.of(spare.worker())) {
        late.collected(spare.last(), exec);
      }
    } finally {
      ended(spare.worker());
    }
  }

  private void killAll() {
    List<WorkerProcess> workers;
    synchronized (this) {
      workers = List.copyOf(alive.values());
    }
    workers.forEach(WorkerProcess::kill);
  }
}
