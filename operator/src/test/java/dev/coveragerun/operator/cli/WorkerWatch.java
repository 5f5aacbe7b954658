package dev.coveragerun.operator.cli;

import java.util.HashSet;
import java.util.Set;

/** Looks at a process again and again from outside: how many worker JVMs are alive below it. */
final class WorkerWatch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 25;

  private final Thread thread;
  private final Set<Long> seen = new HashSet<>();
  private int most;
  private int looks;
  private volatile boolean over;

  WorkerWatch(CovrunProcess covrun) {
    thread = new Thread(() -> watch(covrun), "worker-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(CovrunProcess covrun) {
    while (!over && covrun.running()) {
      look(covrun.pid());
      try {
        Thread.sleep(PERIOD_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void look(long covrun) {
    int alive = 0;
    for (ProcessTable.Entry entry : ProcessTable.below(covrun)) {
      if (entry.worker()) {
        alive++;
        seen.add(entry.pid());
      }
    }
    most = Math.max(most, alive);
    looks++;
  }

  /** The most at any one look. */
  synchronized int mostAlive() {
    return most;
  }

  synchronized Set<Long> pids() {
    return Set.copyOf(seen);
  }

  synchronized int looks() {
    return looks;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}
