package dev.coveragerun.runner.run;

import static dev.coveragerun.runner.run.Samples.sources;
import static dev.coveragerun.runner.run.Samples.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  @TempDir Path root;

  @Test
  void aCrashedWorkerCostsOneClass() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "ExitTest",
                    test("first", "") + test("leaves", "Greeter.greet(\"a\"); System.exit(3);"),
                    "HaltTest",
                    test("halts", "System.out.println(\"bye\"); Runtime.getRuntime().halt(0);"),
                    "GoodTest",
                    test("good", "")));

    AttemptManifest manifest = SplitRun.of(sample, "ExitTest", "HaltTest", "GoodTest");

    Map<String, ExecutedClass> classes = SplitRun.byName(manifest);
    assertThat(classes.get("GoodTest").outcome()).isEqualTo(Outcome.Finished);
    ExecutedClass exit = classes.get("ExitTest");
    assertThat(exit.outcome()).isEqualTo(Outcome.Crashed);
    assertThat(exit.detail().orElseThrow())
        .contains("exit code 3", "sample.ExitTest#leaves", "System.exit(3)");
    assertThat(exit.counts().errors()).isEqualTo(1);
    assertThat(exit.coverageSaved()).as("its shutdown hook sent what there was").isTrue();
    ExecutedClass halt = classes.get("HaltTest");
    assertThat(halt.outcome()).isEqualTo(Outcome.Crashed);
    assertThat(halt.detail().orElseThrow()).contains("exit code 0", "HaltTest#halts", "halt");
    assertThat(halt.coverageSaved()).isFalse();
    assertThat(Files.readString(root.resolve("splits/1/1/junit/TEST-sample.HaltTest.xml")))
        .contains("name=\"halts\"", "<error", "WorkerDied");
    assertThat(manifest.stoppedEarly()).isFalse();
  }

  @Test
  void aTestThatHangsLeavesItsThreadsAndNothingElse() throws Exception {
    Path marker = root.resolve("hangs-now");
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                sources(
                    "HangTest",
                    test(
                        "hangs",
                        "java.nio.file.Files.createFile(java.nio.file.Path.of(\""
                            + marker
                            + "\")); Thread.sleep(Long.MAX_VALUE);")));
    WorkerSettings settings = sample.settings(Optional.of(Duration.ofMinutes(30)), TestFilter.ALL);
    AtomicLong hours = new AtomicLong();
    // Time stands still until the test hangs; then every look at the clock is an hour later.
    LongSupplier clock =
        () -> Files.exists(marker) ? Duration.ofHours(hours.incrementAndGet()).toNanos() : 0;
    AttemptManifest manifest;
    try (WorkerPool pool = new WorkerPool(sample.project(), settings, 1, LateCoverage.IGNORED)) {
      manifest =
          new SplitRunner(pool, new ProcFileSystem(), clock)
              .run(sample.split(1, 1, "HangTest"), StopSignal.NEVER, SplitListener.NONE);
      assertThat(SplitRun.workersAlive()).isEmpty();
    }

    ExecutedClass hang = manifest.classes().get(0);
    assertThat(hang.outcome()).isEqualTo(Outcome.TimedOut);
    assertThat(hang.detail().orElseThrow()).contains("HangTest#hangs", "hangs/sample.HangTest");
    assertThat(hang.coverageSaved()).as("SIGTERM let its shutdown hook speak").isTrue();
    try (var files = Files.list(root.resolve("splits/1/1/hangs"))) {
      assertThat(Files.readString(files.findFirst().orElseThrow()))
          .contains("sample.HangTest.hangs", "Thread.sleep");
    }
  }

  @Test
  void workersThatDieInARowAreNotRefilledForEver() throws Exception {
    String[] names = new String[8];
    String[] namesAndBodies = new String[16];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Dies" + i + "Test";
      namesAndBodies[2 * i] = names[i];
      namesAndBodies[2 * i + 1] = test("dies", "Runtime.getRuntime().halt(1);");
    }
    SampleProject sample =
        new SampleProject(root).with("app", SampleProject.JUNIT_6, sources(namesAndBodies));
    AttemptManifest manifest;
    try (WorkerPool pool =
        new WorkerPool(sample.project(), sample.settings(), 1, LateCoverage.IGNORED)) {
      manifest =
          new SplitRunner(pool)
              .run(sample.split(1, 1, names), StopSignal.NEVER, SplitListener.NONE);
    }

    assertThat(manifest.classes())
        .filteredOn(c -> c.outcome() == Outcome.Crashed)
        .hasSize(SplitProgress.MAX_DEATHS_IN_A_ROW);
    assertThat(manifest.classes())
        .filteredOn(c -> c.outcome() == Outcome.NotRun)
        .hasSize(names.length - SplitProgress.MAX_DEATHS_IN_A_ROW)
        .allMatch(c -> c.detail().orElseThrow().contains("died in a row"));
    assertThat(manifest.stoppedEarly()).isTrue();
  }

  @Test
  void hugeOutputAndStrangeNamesStayReadableAndBounded() throws Exception {
    String noisy =
        test(
            "shouts",
            "for (int i = 0; i < 40_000; i++) System.out.println(\"line \" + i + \" \\u0001 ]]> \\ud83d\\ude00\");"
                + " System.err.print(\"the end\");");
    String names =
        "@org.junit.jupiter.params.ParameterizedTest(name = \"{0}\")"
            + " @org.junit.jupiter.params.provider.ValueSource(strings = {\"a<b>&\\\"\", \"\\u0000\\ud800\", \"]]>\"})"
            + " void named(String s) { fail(s + s); }";
    SampleProject sample =
        new SampleProject(root)
            .with("app", SampleProject.JUNIT_6, sources("NoisyTest", noisy, "NamesTest", names));

    AttemptManifest manifest = SplitRun.of(sample, "NoisyTest", "NamesTest");

    assertThat(manifest.classes()).allMatch(c -> c.outcome() == Outcome.Finished);
    Path junit = root.resolve("splits/1/1/junit");
    assertThat(Files.size(junit.resolve("TEST-sample.NoisyTest.xml"))).isLessThan(400_000);
    assertThat(XmlFile.read(junit.resolve("TEST-sample.NoisyTest.xml")).getTextContent())
        .contains("line 0 ", "bytes left out", "line 39999 ", "\ud83d\ude00", "the end");
    assertThat(XmlFile.read(junit.resolve("TEST-sample.NamesTest.xml")).getTextContent())
        .contains("a<b>&\"a<b>&\"", "]]>]]>");
  }
}
