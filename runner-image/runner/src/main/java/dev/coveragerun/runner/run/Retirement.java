package dev.coveragerun.runner.run;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orderly end of a worker that is not needed any more. */
final class Retirement {
  /** The worker halts itself before that; see its {@code Departure}. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration END = Duration.ofSeconds(2);
  private static final Duration NAP = Duration.ofMillis(100);

  private Retirement() {}

  /**
   * Ends the worker; its process is gone afterwards, whatever it did.
   *
   * @return what was hit since its last dump, in whole and verified dumps; mostly none
   */
  static List<byte[]> of(WorkerProcess worker) throws InterruptedException {
    List<byte[]> late = new ArrayList<>();
    boolean orderly = false;
    try {
      worker.send(new Command.Exit());
      DumpAssembly dump = new DumpAssembly();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!worker.lost() && System.nanoTime() < deadline) {
        Optional<Event> event = worker.next(NAP);
        if (event.isPresent() && event.get() instanceof Event.Coverage piece) {
          dump.add(piece).filter(Retirement::worthKeeping).ifPresent(late::add);
        }
      }
      worker.awaitEnd(END);
      orderly = true;
      return late;
    } finally {
      if (!orderly) {
        worker.end();
      }
    }
  }

  private static boolean worthKeeping(byte[] exec) {
    try {
      return !ExecDump.verify(exec).classIds().isEmpty();
    } catch (IOException cutShort) {
      return false;
    }
  }
}
