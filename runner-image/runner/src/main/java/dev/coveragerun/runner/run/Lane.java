package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Event;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One of a split's workers as the plan counts them: takes class by class from the queue and has
 * them run in one JVM after another, writing one coverage file. Belongs to one thread at a time.
 */
final class Lane implements Closeable {
  private static final Duration NAP = Duration.ofMillis(100);
  private static final Duration SAVE = Duration.ofSeconds(10);

  private final int number;
  private final SplitAssignment assignment;
  private final WorkerPool pool;
  private final SplitListener listener;
  private final SplitProgress progress;
  private final ProcessProbe probe;
  private final LongSupplier nanoTime;
  private final ExecFileWriter exec;
  private WorkerProcess worker;
  private ClassRef last;

  Lane(
      int number,
      SplitAssignment assignment,
      WorkerPool pool,
      SplitListener listener,
      SplitProgress progress,
      ProcessProbe probe,
      LongSupplier nanoTime) {
    this.number = number;
    this.assignment = assignment;
    this.pool = pool;
    this.listener = listener;
    this.progress = progress;
    this.probe = probe;
    this.nanoTime = nanoTime;
    this.exec = new ExecFileWriter(assignment.directory().resolve("worker-" + number + ".exec"));
  }

  /**
   * Runs classes until the queue is empty or {@code stop} comes true, then gives its worker back.
   */
  void run(ClassQueue queue, StopSignal stop)
      throws WorkerStartException, IOException, InterruptedException {
    boolean orderly = false;
    try {
      while (!stop.stopped()) {
        Optional<PlannedClass> next = queue.next(worker == null ? "" : worker.testRun());
        if (next.isEmpty()) {
          break;
        }
        if (!haveWorkerFor(next.get().ref().testRun(), stop)) {
          queue.giveBack(next.get());
          break;
        }
        execute(next.get().ref());
      }
      release();
      orderly = true;
    } finally {
      if (!orderly && worker != null) {
        worker.end();
        gone();
      }
    }
  }

  /** The lane's coverage file under its final name; empty when it never had any. */
  Optional<ExecFile> finish() throws IOException {
    return exec.finish();
  }

  @Override
  public void close() throws IOException {
    exec.close();
  }

  private boolean haveWorkerFor(String testRun, StopSignal stop)
      throws WorkerStartException, IOException, InterruptedException {
    if (worker != null && !worker.testRun().equals(testRun)) {
      release();
    }
    if (worker == null) {
      Optional<WorkerPool.Lease> lease = pool.acquire(testRun, stop);
      if (lease.isEmpty()) {
        return false;
      }
      worker = lease.get().worker();
      if (lease.get().fresh()) {
        listener.workerStarted(number, worker.pid());
      }
    }
    return true;
  }

  private void execute(ClassRef ref)
      throws WorkerStartException, IOException, InterruptedException {
    progress.workerBusy();
    last = ref;
    ExecutedClass result = new ClassExecution(this, worker, ref).run();
    progress.workerDone(result);
    listener.classFinished(result);
    if (result.outcome() != ExecutedClass.Outcome.Finished) {
      worker.end();
      gone();
    } else if (!pool.testRun(ref.testRun()).forkReused()) {
      retire();
    }
  }

  private void retire() throws IOException, InterruptedException {
    try {
      for (byte[] dump : Retirement.of(worker)) {
        appendLeftover(dump);
      }
    } finally {
      gone();
    }
  }

  /** What was hit since the last dump belongs to this attempt; the worker itself lives on. */
  private void release() throws IOException, InterruptedException {
    if (worker == null) {
      return;
    }
    worker.send(new Command.SaveCoverage());
    DumpAssembly dump = new DumpAssembly();
    long deadline = System.nanoTime() + SAVE.toNanos();
    boolean saved = false;
    while (!saved && !worker.lost() && System.nanoTime() < deadline) {
      Optional<Event> event = worker.next(NAP);
      if (event.isPresent() && event.get() instanceof Event.Coverage piece) {
        Optional<byte[]> whole = dump.add(piece);
        if (whole.isPresent()) {
          appendLeftover(whole.get());
        }
      }
      saved = event.isPresent() && event.get() instanceof Event.Saved;
    }
    if (saved) {
      WorkerProcess warm = worker;
      worker = null;
      pool.release(warm, last);
    } else {
      worker.end();
      gone();
    }
  }

  /** Nearly always nothing was hit since the last class, and nothing is worth no entry. */
  private void appendLeftover(byte[] dump) throws IOException {
    ExecDump contents = ExecDump.verify(dump);
    if (!contents.classIds().isEmpty()) {
      exec.append(dump, contents);
    }
  }

  private void gone() {
    WorkerProcess dead = worker;
    worker = null;
    pool.ended(dead);
    listener.workerEnded(number, dead.pid());
  }

  int number() {
    return number;
  }

  SplitAssignment assignment() {
    return assignment;
  }

  WorkerSettings settings() {
    return pool.settings();
  }

  SplitListener listener() {
    return listener;
  }

  SplitProgress progress() {
    return progress;
  }

  ProcessProbe probe() {
    return probe;
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  ExecFileWriter exec() {
    return exec;
  }
}
