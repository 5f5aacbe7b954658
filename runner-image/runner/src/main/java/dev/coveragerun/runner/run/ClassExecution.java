package dev.coveragerun.runner.run;

import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.junit.JUnitReport;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Runs one class in one worker and writes down what happens. Used once, by one thread. */
final class ClassExecution {
  private static final Duration NAP = Duration.ofMillis(500);
  private static final Duration END = Duration.ofSeconds(5);

  private final WorkerProcess worker;
  private final int number;
  private final ClassRef ref;
  private final Path attempt;
  private final WorkerSettings settings;
  private final ExecFileWriter exec;
  private final SplitListener listener;
  private final SplitProgress progress;
  private final ProcessProbe probe;
  private final LongSupplier nanoTime;
  private final DumpAssembly dump = new DumpAssembly();
  private final Map<Long, TestName> inFlight = new LinkedHashMap<>();
  private JUnitReport report;
  private long lastProgressNanos;
  private boolean ended;
  private boolean leftUnasked;
  private boolean coverageSaved;
  private String threads = "";
  private Optional<String> detail = Optional.empty();

  ClassExecution(Lane lane, WorkerProcess worker, ClassRef ref) {
    this.worker = worker;
    this.number = lane.number();
    this.ref = ref;
    this.attempt = lane.assignment().directory();
    this.settings = lane.settings();
    this.exec = lane.exec();
    this.listener = lane.listener();
    this.progress = lane.progress();
    this.probe = lane.probe();
    this.nanoTime = lane.nanoTime();
  }

  /**
   * @throws IOException when the attempt's folder does not take what is written
   */
  ExecutedClass run() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(RunDirectory.junit(attempt));
    Path junit = folder.resolve(progress.junitFile(ref));
    double start = progress.seconds();
    listener.classStarted(ref, number);
    Outcome outcome;
    double seconds;
    try (JUnitReport opened = new JUnitReport(junit)) {
      report = opened;
      lastProgressNanos = nanoTime.getAsLong();
      worker.send(new Command.RunClass(ref.className()));
      outcome = awaitOutcome();
      seconds = progress.seconds() - start;
      report.finish(ref.className(), seconds);
    }
    return new ExecutedClass(
        ref,
        outcome,
        detail,
        number,
        report.counts(),
        start,
        seconds,
        coverageSaved,
        Optional.of(attempt.relativize(junit).toString()));
  }

  private Outcome awaitOutcome() throws IOException, InterruptedException {
    while (true) {
      Optional<Event> event = worker.next(NAP);
      if (event.isPresent()) {
        accept(event.get());
      }
      if (ended) {
        sampleMemory();
        return Outcome.Finished;
      }
      if (worker.lost()) {
        crashed(worker.awaitEnd(END));
        return Outcome.Crashed;
      }
      if (event.isEmpty()) {
        sampleMemory();
      }
      if (overdue()) {
        timedOut();
        return Outcome.TimedOut;
      }
    }
  }

  private boolean overdue() {
    long waitedNanos = nanoTime.getAsLong() - lastProgressNanos;
    return settings.testTimeout().filter(limit -> waitedNanos > limit.toNanos()).isPresent();
  }

  private void accept(Event event) throws IOException {
    if (event instanceof Event.Output output) {
      report.output(output.testId, output.err, output.bytes);
    } else if (event instanceof Event.TestStarted started) {
      lastProgressNanos = nanoTime.getAsLong();
      inFlight.put(started.id, started.name);
    } else if (event instanceof Event.TestEnded test) {
      lastProgressNanos = nanoTime.getAsLong();
      inFlight.remove(test.id);
      testEnded(test);
    } else if (event instanceof Event.Coverage piece) {
      Optional<byte[]> whole = dump.add(piece);
      if (whole.isPresent()) {
        save(whole.get());
      }
    } else if (event instanceof Event.ClassEnded) {
      ended = true;
    } else if (event instanceof Event.Leaving leaving) {
      leftUnasked = leaving.unasked;
    } else if (event instanceof Event.Threads answer) {
      threads = answer.text;
    }
  }

  private void testEnded(Event.TestEnded test) throws IOException {
    report.ended(test.id, test.name, test.status, test.millis, test.reason, test.failure);
    boolean bad = test.status == TestStatus.FAILED || test.status == TestStatus.ERROR;
    String first = test.failure.message.lines().findFirst().orElse("");
    listener.testFinished(
        ref,
        test.name.className + "#" + test.name.name,
        test.status,
        bad ? test.failure.type + (first.isEmpty() ? "" : ": " + first) : "");
  }

  /** A broken dump must not spoil the file; that it is missing shows in the manifest. */
  private void save(byte[] bytes) throws IOException {
    ExecDump contents;
    try {
      contents = ExecDump.verify(bytes);
    } catch (IOException e) {
      detail = Optional.of("its coverage is lost: " + e.getMessage());
      return;
    }
    if (!contents.sessions().equals(List.of(ref.className()))) {
      detail = Optional.of("its coverage is lost: it came for " + contents.sessions());
      return;
    }
    exec.append(bytes, contents);
    coverageSaved = true;
  }

  private void crashed(ProcessEnd end) throws IOException {
    Crash crash = Crash.of(end, inFlightNames(), leftUnasked, worker, attempt, settings.scratch());
    detail = Optional.of(crash.reason());
    failInFlight("WorkerDied", crash);
  }

  private void timedOut() throws IOException, InterruptedException {
    String where = inFlight.isEmpty() ? "outside of any test" : "in " + inFlightNames();
    worker.send(new Command.DumpThreads());
    drain(() -> !threads.isEmpty());
    String file = HangReport.write(attempt, ref, worker, threads);
    worker.terminate();
    drain(() -> false);
    worker.end();
    String reason =
        String.format(
            "no progress for the testTimeout of %d s %s; the threads are in %s",
            settings.testTimeout().orElseThrow().toSeconds(), where, file);
    detail = Optional.of(reason);
    failInFlight("TestTimedOut", new Crash(reason, threads));
  }

  /** Takes events until it is enough, the line ends, or some seconds went by. */
  private void drain(BooleanSupplier enough) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + END.toNanos();
    while (!enough.getAsBoolean() && !worker.lost() && System.nanoTime() < deadline) {
      Optional<Event> event = worker.next(NAP);
      if (event.isPresent()) {
        accept(event.get());
      }
    }
  }

  private void failInFlight(String type, Crash crash) throws IOException {
    if (inFlight.isEmpty()) {
      inFlight.put(0L, new TestName(ref.className(), ref.className(), type, type));
    }
    Failure failure = new Failure(type, crash.reason(), crash.reason() + "\n" + crash.text());
    for (Map.Entry<Long, TestName> test : inFlight.entrySet()) {
      testEnded(
          new Event.TestEnded(test.getKey(), test.getValue(), TestStatus.ERROR, 0, "", failure));
    }
  }

  private String inFlightNames() {
    return String.join(
        ", ", inFlight.values().stream().map(name -> name.className + "#" + name.name).toList());
  }

  private void sampleMemory() {
    probe.peakResidentBytes(worker.pid()).ifPresent(progress::memory);
  }
}
