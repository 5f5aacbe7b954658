package dev.coveragerun.runner.run;

import static dev.coveragerun.runner.run.Samples.sources;
import static dev.coveragerun.runner.run.Samples.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
