package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.worker.protocol.TestStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs a split of a sample and remembers what its listener heard. */
final class SplitRun implements SplitListener {
  final List<String> workers = Collections.synchronizedList(new ArrayList<>());
  final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private int mostChildren;

  static AttemptManifest of(SampleProject sample, String... classes) throws Exception {
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 2, LateCoverage.IGNORED)) {
      return new SplitRunner(pool)
          .run(sample.split(1, 2, classes), StopSignal.NEVER, SplitListener.NONE);
    }
  }

  static Map<String, ExecutedClass> byName(AttemptManifest manifest) {
    return manifest.classes().stream()
        .collect(
            Collectors.toMap(
                c -> c.ref().className().replace("sample.", ""),
                Function.identity(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** Worker JVMs among our children, as the operating system sees them. */
  static List<ProcessHandle> workersAlive() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .filter(child -> child.info().commandLine().orElse("").contains("WorkerMain"))
        .toList();
  }

  synchronized int mostWorkersAlive() {
    return mostChildren;
  }

  @Override
  public void workerStarted(int worker, long pid) {
    workers.add(worker + " " + pid);
    count();
  }

  @Override
  public void classStarted(ClassRef ref, int worker) {
    count();
  }

  @Override
  public void testFinished(ClassRef ref, String name, TestStatus status, String failure) {
    count();
    if (!failure.isEmpty()) {
      failures.add(name + ": " + failure);
    }
  }

  private synchronized void count() {
    mostChildren = Math.max(mostChildren, workersAlive().size());
  }
}
