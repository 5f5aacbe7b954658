package dev.coveragerun.runner.run;

import static dev.coveragerun.runner.run.Samples.sources;
import static dev.coveragerun.runner.run.Samples.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.plan.PlannedClass;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
  @TempDir Path root;

  @Test
  void aWarmWorkerServesTheNextSplit() throws Exception {
    SampleProject sample = twoModules();
    SplitRun heard = new SplitRun();
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 2, LateCoverage.IGNORED)) {
      SplitRunner runner = new SplitRunner(pool);

      runner.run(sample.split(1, 1, "one/ATest"), StopSignal.NEVER, heard);
      runner.run(sample.split(2, 1, "one/BTest"), StopSignal.NEVER, heard);

      assertThat(heard.workers).as("one start").hasSize(1);
      assertThat(SplitRun.workersAlive()).hasSize(1);
    }
    assertThat(SplitRun.workersAlive()).isEmpty();
  }

  @Test
  void anIdleWorkerOfAnotherTestRunMakesRoomBeforeANewOneStarts() throws Exception {
    SampleProject sample = twoModules();
    SplitRun heard = new SplitRun();
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      SplitRunner runner = new SplitRunner(pool);

      runner.run(sample.split(1, 1, "one/ATest", "two/ATest"), StopSignal.NEVER, heard);
      runner.run(sample.split(2, 1, "one/BTest", "two/BTest"), StopSignal.NEVER, heard);

      assertThat(heard.mostWorkersAlive()).isEqualTo(1);
      assertThat(pool.peakAlive()).isEqualTo(1);
      assertThat(heard.workers).hasSize(4);
    }
  }

  @Test
  void splitsAtOnceNeverHaveMoreWorkersAliveThanTheLimit() throws Exception {
    SampleProject sample = twoModules();
    SplitRun heard = new SplitRun();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 2, LateCoverage.IGNORED)) {
      SplitRunner runner = new SplitRunner(pool);
      List<Future<AttemptManifest>> running =
          Stream.of(1, 2, 3)
              .map(
                  number ->
                      threads.submit(
                          () ->
                              runner.run(
                                  sample.split(number, 2, everything(sample)),
                                  StopSignal.NEVER,
                                  heard)))
              .toList();
      for (Future<AttemptManifest> split : running) {
        assertThat(split.get().classes())
            .hasSize(4)
            .allMatch(c -> c.counts().equals(new TestCounts(1, 0, 0, 0)));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(heard.mostWorkersAlive()).isBetween(1, 2);
  }

  @Test
  void aFreshJvmForEachClassWhereTheBuildAsksForIt() throws Exception {
    SampleProject sample = twoModules().having(SampleProject::withFreshForks);
    SplitRun heard = new SplitRun();
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 2, LateCoverage.IGNORED)) {
      new SplitRunner(pool)
          .run(sample.split(1, 1, "two/ATest", "two/BTest"), StopSignal.NEVER, heard);

      assertThat(heard.workers).hasSize(2).doesNotHaveDuplicates();
      assertThat(pool.alive()).isZero();
    }
  }

  @Test
  void aJvmThatDoesNotStartSaysWhyInItsOwnWords() throws Exception {
    SampleProject sample =
        twoModules().having(run -> SampleProject.withJvmArgs(run, "-XX:+NoSuchOption"));
    SplitAssignment split = sample.split(1, 1, "two/ATest");
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      assertThatThrownBy(
              () -> new SplitRunner(pool).run(split, StopSignal.NEVER, SplitListener.NONE))
          .isInstanceOf(WorkerStartException.class)
          .hasMessageContainingAll("two", "exit code 1", "Unrecognized VM option 'NoSuchOption'");
      assertThat(pool.alive()).isZero();
    }
    assertThat(split.directory().resolve("manifest.json")).doesNotExist();
  }

  private static List<PlannedClass> everything(SampleProject sample) {
    return Stream.of("one/ATest", "two/ATest", "one/BTest", "two/BTest")
        .map(name -> sample.planned(name, false))
        .toList();
  }

  private SampleProject twoModules() {
    return new SampleProject(root)
        .with(
            "one",
            SampleProject.JUNIT_6,
            sources("ATest", test("runs", ""), "BTest", test("runs", "")))
        .with(
            "two",
            SampleProject.JUNIT_5,
            sources("ATest", test("runs", ""), "BTest", test("runs", "")));
  }
}
