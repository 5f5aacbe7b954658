package dev.coveragerun.runner.run;

import static dev.coveragerun.runner.run.Samples.sources;
import static dev.coveragerun.runner.run.Samples.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.worker.protocol.TestStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitRunnerTest {
  @TempDir Path root;

  @Test
  void aSplitLeavesResultsCoverageAndAManifest() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "ATest",
                    test("greets", "assertEquals(\"hello x\", Greeter.greet(\"x\"));"),
                    "BTest",
                    test("fails", "fail(\"wrong\");") + test("throwsIt", "Greeter.greet(null);")));

    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 2, LateCoverage.IGNORED)) {
      SplitAssignment split = sample.split(1, 2, "ATest", "BTest");
      AttemptManifest manifest =
          new SplitRunner(pool).run(split, StopSignal.NEVER, SplitListener.NONE);

      assertThat(manifest.classes())
          .extracting(ExecutedClass::outcome)
          .containsOnly(Outcome.Finished);
      assertThat(manifest.classes())
          .extracting(ExecutedClass::counts)
          .containsExactly(new TestCounts(1, 0, 0, 0), new TestCounts(2, 1, 1, 0));
      assertThat(manifest.classes()).allMatch(ExecutedClass::coverageSaved);
      assertThat(manifest.peakMemoryBytes()).isGreaterThan(1 << 20);
      assertThat(JsonFile.read(RunDirectory.manifestFile(split.directory()), AttemptManifest.class))
          .isEqualTo(manifest);
      try (var files = Files.list(split.directory())) {
        List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
        assertThat(names).doesNotContain("worker-1.exec.part").contains("junit", "manifest.json");
      }
    }
  }

  @Test
  void aSerialClassRunsWhenNothingElseOfTheSplitDoes() throws Exception {
    Path log = root.resolve("log");
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "ATest",
                    logging(log),
                    "BTest",
                    logging(log),
                    "CTest",
                    logging(log),
                    "SerialOneTest",
                    logging(log),
                    "SerialTwoTest",
                    logging(log)));
    List<PlannedClass> classes =
        List.of(
            sample.planned("SerialOneTest", true),
            sample.planned("ATest", false),
            sample.planned("BTest", false),
            sample.planned("SerialTwoTest", true),
            sample.planned("CTest", false));
    AttemptManifest manifest;
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 3, LateCoverage.IGNORED)) {
      manifest =
          new SplitRunner(pool)
              .run(sample.split(1, 3, classes), StopSignal.NEVER, SplitListener.NONE);
    }

    assertThat(Files.readAllLines(log).subList(6, 10))
        .containsExactly("+SerialOneTest", "-SerialOneTest", "+SerialTwoTest", "-SerialTwoTest");
    assertThat(manifest.classes())
        .extracting(ExecutedClass::ref)
        .as("the plan's order")
        .isEqualTo(classes.stream().map(PlannedClass::ref).toList());
    assertThat(manifest.peakWorkers()).isBetween(1, 3);
  }

  @Test
  void onceStoppedNothingNewStartsAndTheRestIsNotRun() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "ATest",
                    test("bad", "fail();"),
                    "BTest",
                    test("ok", ""),
                    "CTest",
                    test("ok", "")));
    AtomicBoolean stopped = new AtomicBoolean();
    SplitListener maxFailuresOfOne =
        new SplitListener() {
          @Override
          public void testFinished(ClassRef ref, String name, TestStatus status, String failure) {
            stopped.compareAndSet(false, status == TestStatus.FAILED);
          }
        };
    AttemptManifest manifest;
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      manifest =
          new SplitRunner(pool)
              .run(sample.split(1, 1, "ATest", "BTest", "CTest"), stopped::get, maxFailuresOfOne);
    }

    assertThat(manifest.stoppedEarly()).isTrue();
    assertThat(manifest.classes())
        .extracting(ExecutedClass::outcome)
        .containsExactly(Outcome.Finished, Outcome.NotRun, Outcome.NotRun);
    assertThat(manifest.execFiles()).hasSize(1);
  }

  @Test
  void aCancelledSplitLeavesNoWorkerAndNoManifest() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources("HangTest", test("hangs", "Thread.sleep(Long.MAX_VALUE);")));
    SplitAssignment split = sample.split(1, 1, "HangTest");
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      Thread caller = Thread.currentThread();
      SplitListener cancelOnce =
          new SplitListener() {
            @Override
            public void classStarted(ClassRef ref, int worker) {
              caller.interrupt();
            }
          };

      assertThatThrownBy(() -> new SplitRunner(pool).run(split, StopSignal.NEVER, cancelOnce))
          .isInstanceOf(InterruptedException.class);

      assertThat(Thread.interrupted()).isFalse();
      assertThat(SplitRun.workersAlive()).isEmpty();
      assertThat(pool.alive()).isZero();
      assertThat(RunDirectory.manifestFile(split.directory())).doesNotExist();
    }
  }

  @Test
  void whatRunsAfterTheLastClassIsStillCounted() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "HookTest",
                    test(
                        "adds",
                        "Runtime.getRuntime().addShutdownHook(new Thread(Greeter::late));")))
            .having(SampleProject::withFreshForks);

    AttemptManifest manifest = SplitRun.of(sample, "HookTest");

    assertThat(manifest.execFiles()).hasSize(1);
    ExecFileLoader exec = new ExecFileLoader();
    exec.load(root.resolve("splits/1/1/worker-1.exec").toFile());
    assertThat(exec.getExecutionDataStore().getContents())
        .as("the class is first used by the shutdown hook")
        .anyMatch(data -> data.getName().equals("sample/Greeter"));
    assertThat(exec.getSessionInfoStore().getInfos())
        .allMatch(info -> info.getId().equals("sample.HookTest"));
  }

  @Test
  void theWorkerIsSetUpAsTheBuildSays() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "SetUpTest",
                    "static { if (!\"set\".equals(System.getProperty(\"sample.property\"))) throw new Error(); }"
                        + test(
                            "property",
                            "assertEquals(\"set\", System.getProperty(\"sample.property\"));")
                        + test(
                            "variable",
                            "assertEquals(\"set\", System.getenv(\"SAMPLE_VARIABLE\"));")
                        + test(
                            "assertions",
                            "assertThrows(AssertionError.class, () -> { assert false; });")
                        + test("stdin", "assertEquals(-1, System.in.read());")
                        + test(
                            "path",
                            "assertFalse(System.getProperty(\"java.class.path\").contains(\"coveragerun\"));")
                        + test(
                            "args",
                            "assertTrue(java.lang.management.ManagementFactory.getRuntimeMXBean()"
                                + ".getInputArguments().contains(\"-Dfrom.arg=1\"));")
                        + test(
                            "main", "assertEquals(\"main\", Thread.currentThread().getName());")))
            .having(run -> SampleProject.withJvmArgs(run, "-Dfrom.arg=1"));
    SplitRun heard = new SplitRun();
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      new SplitRunner(pool).run(sample.split(1, 1, "SetUpTest"), StopSignal.NEVER, heard);
    }

    assertThat(heard.failures).isEmpty();
  }

  @Test
  void testsOfAModuleRunInIt() throws Exception {
    String inModule =
        test("isInIt", "assertEquals(\"sample.mod\", Greeter.class.getModule().getName());")
            + test(
                "andSoIsTheTest", "assertSame(Greeter.class.getModule(), getClass().getModule());");
    SampleProject sample =
        new SampleProject(root)
            .withModule(
                "sample.mod", Map.of("ModuleTest", Samples.jupiter("ModuleTest", inModule)));

    AttemptManifest manifest = SplitRun.of(sample, "ModuleTest");

    assertThat(manifest.classes().get(0).counts()).isEqualTo(new TestCounts(2, 0, 0, 0));
    assertThat(manifest.execFiles()).singleElement().matches(file -> file.classes() > 0);
  }

  private static String logging(Path log) {
    return """
        static void log(String line) throws Exception {
          java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), line + System.lineSeparator(),
              java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        }
        @BeforeAll static void begin(TestInfo info) throws Exception { log("+" + info.getDisplayName()); }
        @AfterAll static void end(TestInfo info) throws Exception { log("-" + info.getDisplayName()); }
        @Test void runs() {}
        """
        .formatted(log);
  }
}
