package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import java.util.HashSet;
import java.util.Set;

/**
 * How this JVM ends. Told to leave, it goes through an ordinary shutdown, so that the user's own
 * shutdown hooks and {@code deleteOnExit} files get their turn and the coverage of those hooks is
 * still caught; whatever then hangs is halted after a few seconds. When the shutdown was not our
 * idea ({@code System.exit} in a test, a signal), the same hook saves what there is.
 */
final class Departure {
  private static final long HALT_AFTER_MILLIS = 8_000;
  private static final long HOOKS_MILLIS = 2_000;
  private static final long HOOKS_START_MILLIS = 20;

  private static volatile boolean lost;

  private final Connection connection;
  private final OutputCapture output;
  private final CoverageAgent agent;
  private volatile Set<Thread> threadsBefore;

  private Departure(Connection connection, OutputCapture output, CoverageAgent agent) {
    this.connection = connection;
    this.output = output;
    this.agent = agent;
  }

  static Departure install(Connection connection, OutputCapture output, CoverageAgent agent) {
    Departure departure = new Departure(connection, output, agent);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(departure::lastWord, "coveragerun-worker-shutdown"));
    return departure;
  }

  /** The other end of the socket is gone: nobody waits for results, nothing may stay behind. */
  static void supervisorLost() {
    lost = true;
    Runtime.getRuntime().halt(1);
  }

  /** Never returns normally. */
  @SuppressWarnings("SystemExitOutsideMain")
  void leave() {
    threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());
    Thread halt = new Thread(Departure::haltLater, "coveragerun-worker-halt");
    halt.setDaemon(true);
    halt.start();
    try {
      System.exit(0);
    } catch (Throwable forbidden) {
      // A test left a security manager behind; its hooks do not get their turn.
      lastWord();
      Runtime.getRuntime().halt(0);
    }
  }

  private static void haltLater() {
    try {
      Thread.sleep(HALT_AFTER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private void lastWord() {
    boolean unasked = threadsBefore == null;
    try {
      if (!unasked) {
        awaitOtherHooks();
      }
      output.flush();
      agent.send();
      if (!lost) {
        connection.send(new Event.Leaving(unasked));
      }
    } catch (Throwable nobodyListens) {
      // The process ends anyway; its supervisor sees the end of the stream and says so.
    }
  }

  /** Hooks run side by side; those started by this shutdown are the threads that are new. */
  private void awaitOtherHooks() throws InterruptedException {
    Thread.sleep(HOOKS_START_MILLIS);
    long deadline = System.nanoTime() + HOOKS_MILLIS * 1_000_000;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
      boolean ours =
          thread == Thread.currentThread() || thread.getName().startsWith("coveragerun-");
      if (leftMillis > 0 && !ours && !thread.isDaemon() && !threadsBefore.contains(thread)) {
        thread.join(leftMillis);
      }
    }
  }
}
