package dev.coveragerun.runner.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.plan.TestClass;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.LateCoverage;
import dev.coveragerun.runner.run.SampleProject;
import dev.coveragerun.runner.run.SplitListener;
import dev.coveragerun.runner.run.SplitRunner;
import dev.coveragerun.runner.run.StopSignal;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.run.TestFilter;
import dev.coveragerun.runner.run.WorkerPool;
import dev.coveragerun.runner.run.WorkerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDiscoveryTest {
  private static final String JUPITER = "import org.junit.jupiter.api.*;\n";

  @TempDir Path root;

  @Test
  void findsWhatSurefireWouldRunAndNothingElse() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                Map.of(
                    "PlainTest",
                    JUPITER
                        + "@Tag(\"slow\") class PlainTest { @Test void a() {} @Tag(\"db\") @Test void b() {}"
                        + " @Nested class In { @Test void c() {} } }",
                    "TestFirst",
                    JUPITER
                        + "class TestFirst { @TestFactory java.util.List<DynamicTest> made() { return java.util.List.of(); } }",
                    "AbstractTest",
                    JUPITER + "abstract class AbstractTest { @Test void a() {} }",
                    "InheritedTests",
                    "class InheritedTests extends AbstractTest {}",
                    "NoTest",
                    "class NoTest {}",
                    "NotNamedSo",
                    JUPITER + "class NotNamedSo { @Test void a() {} }"));

    TestInventory inventory =
        TestDiscovery.discover(sample.project(), sample.settings(), line -> {});

    assertThat(inventory.classes())
        .extracting(c -> c.ref().className().replace("sample.", "") + " " + c.tests())
        .containsExactly("InheritedTests 1", "PlainTest 3", "TestFirst 1");
    TestClass plain = inventory.classes().get(1);
    assertThat(plain.tags()).containsExactlyInAnyOrder("slow", "db");
    Path classes = root.resolve("app/classes/sample");
    assertThat(plain.bytes())
        .isEqualTo(
            Files.size(classes.resolve("PlainTest.class"))
                + Files.size(classes.resolve("PlainTest$In.class")));
    assertThat(inventory.problems()).isEmpty();
  }

  @Test
  void aClassThatCannotBeLoadedIsKeptAndNamed() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                Map.of(
                    "Base", "class Base {}",
                    "OrphanTest", JUPITER + "class OrphanTest extends Base { @Test void a() {} }",
                    "FineTest", JUPITER + "class FineTest { @Test void a() {} }"));
    Files.delete(root.resolve("app/classes/sample/Base.class"));

    TestInventory inventory =
        TestDiscovery.discover(sample.project(), sample.settings(), line -> {});

    assertThat(inventory.classes())
        .extracting(c -> c.ref().className())
        .containsExactly("sample.FineTest", "sample.OrphanTest");
    assertThat(inventory.problems())
        .singleElement()
        .asString()
        .contains("app", "sample.OrphanTest", "NoClassDefFoundError", "sample/Base");
    AttemptManifest manifest = run(sample, sample.settings(), "FineTest", "OrphanTest");
    assertThat(manifest.classes().get(1).counts()).isEqualTo(new TestCounts(1, 0, 1, 0));
  }

  @Test
  void aFilterNarrowsClassesInDiscoveryAndMethodsWhenTheyRun() throws Exception {
    String body =
        " { @Test void one() {} @Test @Tag(\"slow\") void two() {} @Test void three() {} }";
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                Map.of(
                    "ATest",
                    JUPITER + "class ATest" + body,
                    "BTest",
                    JUPITER + "class BTest" + body));
    TestFilter filter = new TestFilter(List.of("ATest#t*"), List.of(), List.of(), List.of("slow"));
    WorkerSettings settings = sample.settings(Optional.empty(), filter);

    TestInventory inventory = TestDiscovery.discover(sample.project(), settings, line -> {});

    assertThat(inventory.classes())
        .singleElement()
        .matches(c -> c.ref().className().equals("sample.ATest") && c.tests() == 1);
    assertThat(run(sample, settings, "ATest").classes().get(0).counts())
        .isEqualTo(new TestCounts(1, 0, 0, 0));
  }

  @Test
  void worksOnTheOldestPlatformToo() throws Exception {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_5_4,
                Map.of(
                    "OldTest",
                    JUPITER
                        + "@Tag(\"old\") class OldTest { @Test void a() {} @Test @Disabled void b() {}"
                        + " @Nested class In { @Test void c() { Assertions.fail(\"x\"); } } }"));

    TestInventory inventory =
        TestDiscovery.discover(sample.project(), sample.settings(), line -> {});

    assertThat(inventory.classes()).singleElement().matches(c -> c.tests() == 3);
    assertThat(inventory.classes().get(0).tags()).isEqualTo(Set.of("old"));
    assertThat(run(sample, sample.settings(), "OldTest").classes().get(0).counts())
        .isEqualTo(new TestCounts(3, 1, 0, 1));
  }

  @Test
  void aCrashWhileListingNamesTheClass() {
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                SampleProject.JUNIT_6,
                Map.of(
                    "ExitTest",
                    JUPITER
                        + "import org.junit.jupiter.api.condition.*;\n"
                        + "@TestMethodOrder(ExitTest.Order.class) class ExitTest { @Test void a() {}"
                        + " static class Order implements MethodOrderer {"
                        + " public void orderMethods(MethodOrdererContext c) { Runtime.getRuntime().halt(7); } } }"));

    assertThatThrownBy(
            () -> TestDiscovery.discover(sample.project(), sample.settings(), line -> {}))
        .isInstanceOf(DiscoveryException.class)
        .hasMessageContainingAll("app", "exit code 7", "sample.ExitTest");
  }

  private static AttemptManifest run(
      SampleProject sample, WorkerSettings settings, String... classes) throws Exception {
    try (WorkerPool pool = new WorkerPool(sample.project(), settings, 1, LateCoverage.IGNORED)) {
      return new SplitRunner(pool)
          .run(sample.split(1, 1, classes), StopSignal.NEVER, SplitListener.NONE);
    }
  }
}
