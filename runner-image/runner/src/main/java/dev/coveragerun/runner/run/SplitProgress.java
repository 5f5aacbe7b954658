package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What is known so far of one attempt at a split. Safe for several threads. */
final class SplitProgress {
  /** Then it is the machine or the project, not one test; more JVMs would only die the same way. */
  static final int MAX_DEATHS_IN_A_ROW = 5;

  private final LongSupplier nanoTime;
  private final long startNanos;
  private final Map<ClassRef, ExecutedClass> executed = new HashMap<>();
  private final JUnitFileNames junitFiles = new JUnitFileNames();
  private int deathsInARow;
  private int busy;
  private int peakBusy;
  private long peakMemoryBytes;

  SplitProgress(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
  }

  double seconds() {
    return (nanoTime.getAsLong() - startNanos) / 1e9;
  }

  /** A file name nobody else in the attempt has. */
  synchronized String junitFile(ClassRef ref) {
    return junitFiles.next(ref.className());
  }

  synchronized void workerBusy() {
    busy++;
    peakBusy = Math.max(peakBusy, busy);
  }

  synchronized void workerDone(ExecutedClass result) {
    busy--;
    executed.put(result.ref(), result);
    deathsInARow = result.outcome() == ExecutedClass.Outcome.Finished ? 0 : deathsInARow + 1;
  }

  synchronized void memory(long bytes) {
    peakMemoryBytes = Math.max(peakMemoryBytes, bytes);
  }

  /** Too many workers died one after the other, with no class finished between. */
  synchronized boolean hopeless() {
    return deathsInARow >= MAX_DEATHS_IN_A_ROW;
  }

  synchronized int peakBusy() {
    return peakBusy;
  }

  synchronized long peakMemoryBytes() {
    return peakMemoryBytes;
  }

  /** One entry for each class, in the plan's order. */
  synchronized List<ExecutedClass> classes(List<PlannedClass> planned) {
    Optional<String> why =
        hopeless()
            ? Optional.of(
                "not started: " + deathsInARow + " workers died in a row, see the classes before")
            : Optional.empty();
    return planned.stream().map(c -> executed.getOrDefault(c.ref(), notRun(c.ref(), why))).toList();
  }

  private static ExecutedClass notRun(ClassRef ref, Optional<String> why) {
    return new ExecutedClass(
        ref, ExecutedClass.Outcome.NotRun, why, 0, TestCounts.NONE, 0, 0, false, Optional.empty());
  }
}
