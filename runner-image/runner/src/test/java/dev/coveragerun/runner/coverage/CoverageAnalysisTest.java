package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import dev.coveragerun.runner.testing.Recorder;
import dev.coveragerun.runner.testing.Recorder.Call;
import dev.coveragerun.runner.testing.SmallProject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageAnalysisTest {
  private static final String CALCULATOR = "com/acme/core/Calculator.class";

  /** The same class, compiled from another source. */
  private static final byte[] OTHER_CALCULATOR =
      SmallProject.compile(
              Map.of(
                  "com/acme/core/Calculator.java",
                  """
                  package com.acme.core;

                  public class Calculator {
                    public static int half(int n) {
                      return n >> 1;
                    }
                  }
                  """))
          .get(CALCULATOR);

  @TempDir Path root;

  @Test
  void countsWhatJacocosOwnCommandLineCounts() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    byte[] exec = Recorder.dump("a.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes));

    var loader = new ExecFileLoader();
    loader.load(new ByteArrayInputStream(exec));
    var builder = new CoverageBuilder();
    new Analyzer(loader.getExecutionDataStore(), builder).analyzeAll(classes.toFile());
    assertThat(analyzed.totals()).isEqualTo(CoverageTotals.of(builder.getBundle("cli")));
    assertThat(analyzed.totals().line()).isEqualTo(new Counter(2, 4));
    assertThat(analyzed.mismatches()).isEmpty();
  }

  @Test
  void coverageOfOtherBytesIsNamedWithItsSplit() throws IOException {
    Path classes = classes("core", OTHER_CALCULATOR);
    byte[] exec = Recorder.dump("a.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes));

    assertThat(analyzed.mismatches()).containsExactly(SmallProject.CALCULATOR);
    assertThat(analyzed.mismatchedSplits()).containsExactly(1);
    assertThat(analyzed.totals().line().covered()).isZero();
  }

  @Test
  void aChangeInTheMiddleOfARunIsSeenThoughTheClassHasCoverage() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    byte[] before =
        Recorder.dump("a.Test", 1, new Call(SmallProject.CALCULATOR, OTHER_CALCULATOR, "half", 2));
    byte[] after = Recorder.dump("b.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2));
    var merge = new CoverageMerge(root);
    merge.add(1, ExecFormat.read(new ByteArrayInputStream(before)));
    merge.add(2, ExecFormat.read(new ByteArrayInputStream(after)));

    AnalyzedCoverage analyzed =
        CoverageAnalysis.analyze(project(module("core", classes)), merge.merged());

    assertThat(analyzed.mismatchedSplits()).containsExactly(1);
  }

  @Test
  void aTestDoubleUnderTheNameOfAClassIsNoMismatch() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    Path doubles = classes("test-classes", OTHER_CALCULATOR);
    byte[] exec =
        Recorder.dump("a.Test", 1, new Call(SmallProject.CALCULATOR, OTHER_CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes, doubles));

    assertThat(analyzed.mismatches()).isEmpty();
  }

  @Test
  void anOlderReleaseOfTheProjectAmongTheDependenciesIsNoMismatch() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    Path jar = root.resolve("core-0.9.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(CALCULATOR));
      zip.write(OTHER_CALCULATOR);
    }
    byte[] exec =
        Recorder.dump("a.Test", 1, new Call(SmallProject.CALCULATOR, OTHER_CALCULATOR, "half", 2));

    assertThat(analyze(exec, module("core", classes, jar)).mismatches()).isEmpty();
  }

  @Test
  void whatCannotBeReadOnTheClassPathVouchesForNothing() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    Path broken = Files.writeString(root.resolve("broken.jar"), "no jar");
    byte[] exec =
        Recorder.dump("a.Test", 1, new Call(SmallProject.CALCULATOR, OTHER_CALCULATOR, "half", 2));

    assertThat(analyze(exec, module("core", classes, broken, root.resolve("gone"))).mismatches())
        .containsExactly(SmallProject.CALCULATOR);
  }

  @Test
  void oneNameInTwoModulesIsTwoClasses() throws IOException {
    Path core = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    Path web = classes("web", OTHER_CALCULATOR);
    byte[] exec = Recorder.dump("a.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", core), module("web", web));

    assertThat(analyzed.mismatches()).isEmpty();
    assertThat(analyzed.modules())
        .extracting(module -> module.totals().line())
        .containsExactly(new Counter(2, 4), new Counter(0, 2));
  }

  @Test
  void aMultiReleaseFolderCountsTheClassThatRuns() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    write(classes.resolve("META-INF/versions/11").resolve(CALCULATOR), OTHER_CALCULATOR);
    byte[] exec = Recorder.dump("a.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes));

    assertThat(analyzed.totals().line()).isEqualTo(new Counter(2, 4));
    assertThat(analyzed.modules().get(0).notes())
        .singleElement()
        .asString()
        .contains("com.acme.core.Calculator is there several times");
  }

  @Test
  void ofSeveralVariantsTheOneThatRanIsCounted() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    write(classes.resolve("META-INF/versions/11").resolve(CALCULATOR), OTHER_CALCULATOR);
    byte[] exec =
        Recorder.dump("a.Test", 1, new Call(SmallProject.CALCULATOR, OTHER_CALCULATOR, "half", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes));

    assertThat(analyzed.totals().line()).isEqualTo(new Counter(1, 1));
  }

  @Test
  void moduleAndPackageDescriptorsAreNoClasses() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    SmallProject.compile(
            Map.of(
                "module-info.java",
                "module com.acme.core { exports com.acme.core; }",
                "com/acme/core/package-info.java",
                "@Deprecated package com.acme.core;",
                "com/acme/core/Calculator.java",
                "package com.acme.core; public class Calculator {}"))
        .forEach(
            (path, bytes) -> {
              if (path.endsWith("-info.class")) {
                write(classes.resolve(path), bytes);
              }
            });

    AnalyzedCoverage analyzed = analyze(new byte[0], module("core", classes));

    assertThat(names(analyzed)).containsExactly("com/acme/core/Calculator");
    assertThat(analyzed.unreadable()).isEmpty();
  }

  @Test
  void aBrokenClassFileCostsItselfAndIsNamed() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    byte[] bytes = SmallProject.bytes(SmallProject.CALCULATOR);
    write(classes.resolve("com/acme/core/Broken.class"), Arrays.copyOf(bytes, bytes.length / 2));

    AnalyzedCoverage analyzed = analyze(new byte[0], module("core", classes));

    assertThat(analyzed.unreadable()).containsExactly("core: com/acme/core/Broken.class");
    assertThat(names(analyzed)).containsExactly("com/acme/core/Calculator");
  }

  @Test
  void aBrokenArchiveAmongTheResourcesIsOfNoInterest() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    write(classes.resolve("data/broken.zip"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9, 9});
    write(classes.resolve("data/broken.gz"), new byte[] {0x1f, (byte) 0x8b, 0, 0, 1});

    assertThat(analyze(new byte[0], module("core", classes)).unreadable()).isEmpty();
  }

  @Test
  void coverageOfOtherPeoplesClassesIsIgnored() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    byte[] exec = Recorder.dump("a.Test", 1, Call.of(SmallProject.GREETER, "greet", 2));

    AnalyzedCoverage analyzed = analyze(exec, module("core", classes));

    assertThat(analyzed.mismatches()).isEmpty();
    assertThat(analyzed.totals().line().covered()).isZero();
  }

  @Test
  void aModuleWhoseClassesAreGoneIsEmpty() throws IOException {
    AnalyzedCoverage analyzed = analyze(new byte[0], module("core", root.resolve("gone")));

    assertThat(analyzed.totals()).isEqualTo(CoverageTotals.NONE);
  }

  @Test
  void modulesOfOneNameAreToldApart() throws IOException {
    Path classes = classes("core", SmallProject.bytes(SmallProject.CALCULATOR));
    Module one = module("a", classes);
    Module other = module("b", classes);

    AnalyzedCoverage analyzed = analyze(new byte[0], renamed(one, "Core"), renamed(other, "Core"));

    assertThat(analyzed.modules()).extracting(ModuleCoverage::title).containsExactly("a", "b");
  }

  private static List<String> names(AnalyzedCoverage analyzed) {
    return analyzed.modules().stream()
        .flatMap(module -> module.bundle().getPackages().stream())
        .flatMap(one -> one.getClasses().stream())
        .map(IClassCoverage::getName)
        .toList();
  }

  private AnalyzedCoverage analyze(byte[] exec, Module... modules) throws IOException {
    var merge = new CoverageMerge(root);
    if (exec.length > 0) {
      merge.add(1, ExecFormat.read(new ByteArrayInputStream(exec)));
    }
    return CoverageAnalysis.analyze(project(modules), merge.merged());
  }

  private Project project(Module... modules) {
    return new Project(1, root.toString(), "Maven", List.of(modules));
  }

  private Path classes(String folder, byte[] calculator) {
    Path classes = root.resolve(folder);
    write(classes.resolve(CALCULATOR), calculator);
    return classes;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Module module(String name, Path classes, Path... testClasspath) {
    var run =
        new TestRun(
            name,
            "",
            Arrays.stream(testClasspath).map(Path::toString).toList(),
            List.of(),
            List.of(),
            "",
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            true,
            true,
            Optional.empty());
    return new Module(
        name, name, "", List.of(classes.toString()), List.of(), "UTF-8", List.of(run));
  }

  private static Module renamed(Module module, String name) {
    return new Module(
        module.id(), name, "", module.classDirectories(), List.of(), "UTF-8", List.of());
  }
}
