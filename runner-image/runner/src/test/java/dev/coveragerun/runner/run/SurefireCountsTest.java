package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The numbers in here were taken from surefire 3.5.4 running the same sources: with its JUnit
 * Platform provider for Jupiter, with its JUnit 4 provider for JUnit 4.
 */
class SurefireCountsTest {
  private static final String JUPITER =
      """
      import static org.junit.jupiter.api.Assertions.*;
      import java.util.stream.*;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.params.*;
      import org.junit.jupiter.params.provider.*;
      """;
  private static final String JUNIT4 =
      """
      import static org.junit.Assert.*;
      import java.util.*;
      import org.junit.*;
      import org.junit.rules.*;
      import org.junit.runner.RunWith;
      import org.junit.runners.*;
      """;

  @TempDir Path root;
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, TestCounts> expected = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"5", "6"})
  void jupiterClassesCountAsUnderSurefire(String generation) throws Exception {
    jupiter(
        "PlainTest",
        new TestCounts(5, 1, 1, 2),
        """
        @Test void ok() {}
        @Test void fails() { fail("wrong"); }
        @Test void breaks() { throw new IllegalStateException("broken"); }
        @Test @Disabled("later") void off() {}
        @Test void gaveUp() { Assumptions.assumeTrue(false, "not here"); }""");
    // Two skipped tests of one name in two nested classes count once; surefire goes by class and
    // name.
    jupiter(
        "NestedTest",
        new TestCounts(4, 1, 0, 1),
        """
        @Test void same() {}
        @Nested class Inner {
          @Test void same() {}
          @Test @Disabled void off() {}
          @Nested class Deep {
            @Test void other() { fail("deep"); }
            @Test @Disabled void off() {}
          }
        }""");
    jupiter(
        "ParameterizedTestsTest",
        new TestCounts(7, 1, 1, 0),
        """
        @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void number(int n) { assertNotEquals(2, n); }
        @RepeatedTest(3) void again() {}
        @ParameterizedTest @MethodSource("none") void noSource(int n) {}
        static Stream<Integer> none() { throw new IllegalStateException("no values"); }""");
    jupiter(
        "DynamicSampleTest",
        new TestCounts(5, 1, 1, 0),
        """
        @TestFactory Stream<DynamicNode> made() {
          return Stream.of(
              DynamicTest.dynamicTest("one", () -> {}),
              DynamicTest.dynamicTest("same", () -> {}),
              DynamicTest.dynamicTest("same", () -> fail("x")),
              DynamicContainer.dynamicContainer("box", Stream.of(DynamicTest.dynamicTest("in", () -> {}))));
        }
        @TestFactory Stream<DynamicNode> broken() { throw new IllegalStateException("factory"); }""");
    jupiter(
        "BeforeAllTest",
        new TestCounts(1, 0, 1, 0),
        """
        @BeforeAll static void up() { throw new IllegalStateException("no database"); }
        @Test void one() {}
        @Test void two() {}""");
    jupiter(
        "AfterAllTest",
        new TestCounts(2, 0, 1, 0),
        """
        @AfterAll static void down() { throw new IllegalStateException("cannot close"); }
        @Test void one() {}""");
    jupiter(
        "BeforeAllGivesUpTest",
        new TestCounts(0, 0, 0, 0),
        """
        @BeforeAll static void up() { Assumptions.assumeTrue(false); }
        @Test void one() {}""");
    jupiter(
        "ConstructorTest",
        new TestCounts(2, 0, 2, 0),
        """
        ConstructorTest() { throw new IllegalStateException("new"); }
        @Test void one() {}
        @Test void two() {}""");
    // Direct children of a disabled class: two methods and a nested class, whatever that holds.
    jupiter(
        "OffTest",
        new TestCounts(3, 0, 0, 3),
        """
        @Test void one() {}
        @ParameterizedTest @ValueSource(ints = {1, 2}) void two(int n) {}
        @Nested class In { @Test void three() {} @Test void four() {} }""");
    sources.computeIfPresent(
        "OffTest", (n, s) -> s.replace("class OffTest", "@Disabled class OffTest"));
    SampleProject sample =
        new SampleProject(root)
            .with(
                "app",
                generation.equals("6") ? SampleProject.JUNIT_6 : SampleProject.JUNIT_5,
                sources);

    assertCounts(SplitRun.of(sample, expected.keySet().toArray(new String[0])));
  }

  @Test
  void junit4ClassesCountAsUnderSurefiresOwnProvider() throws Exception {
    junit4(
        "PlainTest",
        new TestCounts(5, 1, 1, 2),
        """
        @Test public void ok() {}
        @Test public void fails() { fail("wrong"); }
        @Test public void breaks() { throw new IllegalStateException("broken"); }
        @Test @Ignore("later") public void off() {}
        @Test public void gaveUp() { Assume.assumeTrue(false); }""");
    junit4(
        "OffTest",
        new TestCounts(1, 0, 0, 1),
        "@Test public void one() {} @Test public void two() {}");
    sources.computeIfPresent(
        "OffTest", (n, s) -> s.replace("public class", "@Ignore public class"));
    junit4(
        "ParamTest",
        new TestCounts(4, 1, 0, 2),
        """
        @Parameterized.Parameters public static List<Object[]> p() {
          return Arrays.asList(new Object[] {1}, new Object[] {2});
        }
        int n;
        public ParamTest(int n) { this.n = n; }
        @Test public void number() { assertEquals(1, n); }
        @Test @Ignore public void off() {}""");
    sources.computeIfPresent(
        "ParamTest",
        (n, s) -> s.replace("public class", "@RunWith(Parameterized.class) public class"));
    junit4(
        "BeforeClassTest",
        new TestCounts(1, 0, 1, 0),
        """
        @BeforeClass public static void up() { throw new IllegalStateException("no"); }
        @Test public void one() {}
        @Test public void two() {}""");
    junit4(
        "BeforeClassGivesUpTest",
        new TestCounts(1, 0, 0, 1),
        """
        @BeforeClass public static void up() { Assume.assumeTrue(false); }
        @Test public void one() {}""");
    junit4(
        "AfterClassTest",
        new TestCounts(2, 0, 1, 0),
        """
        @AfterClass public static void down() { throw new IllegalStateException("no"); }
        @Test public void one() {}""");
    junit4(
        "InvalidTest",
        new TestCounts(1, 0, 1, 0),
        "@Test public void one(int n) {} @Test public void two() {}");
    junit4(
        "CollectorTest",
        new TestCounts(2, 0, 1, 0),
        """
        @Rule public ErrorCollector c = new ErrorCollector();
        @Test public void two() {
          c.addError(new AssertionError("a"));
          c.addError(new IllegalStateException("b"));
        }
        @Test(expected = IllegalStateException.class) public void expected() {
          throw new IllegalStateException();
        }""");
    sources.put(
        "OldTest",
        """
        public class OldTest extends junit.framework.TestCase {
          public void testOne() {}
          public void testTwo() { fail("x"); }
          public void testThree() { throw new RuntimeException(); }
        }
        """);
    expected.put("OldTest", new TestCounts(3, 1, 1, 0));
    SampleProject sample =
        new SampleProject(root)
            .with("app", SampleProject.JUNIT_5, sources)
            .having(SampleProject::vintageBroughtByUs);

    assertCounts(SplitRun.of(sample, expected.keySet().toArray(new String[0])));
  }

  private void jupiter(String name, TestCounts counts, String body) {
    sources.put(name, JUPITER + "class " + name + " {" + body + "}");
    expected.put(name, counts);
  }

  private void junit4(String name, TestCounts counts, String body) {
    sources.put(name, JUNIT4 + "public class " + name + " {" + body + "}");
    expected.put(name, counts);
  }

  private void assertCounts(AttemptManifest manifest) throws Exception {
    Map<String, TestCounts> counts = new TreeMap<>();
    SplitRun.byName(manifest).forEach((name, executed) -> counts.put(name, executed.counts()));
    assertThat(counts).isEqualTo(expected);
    for (ExecutedClass executed : manifest.classes()) {
      assertReadable(
          root.resolve("splits/1/1").resolve(executed.junitFile().orElseThrow()), executed);
    }
  }

  /** The head of a file says what is in it. */
  private static void assertReadable(Path file, ExecutedClass executed) throws Exception {
    assertThat(file.getParent().getFileName())
        .isEqualTo(RunDirectory.junit(Path.of("")).getFileName());
    Element suite = XmlFile.read(file);
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getAttribute("name")).isEqualTo(executed.ref().className());
    assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.getLength()));
    List<String> found = new ArrayList<>();
    for (String kind : List.of("failure", "error", "skipped")) {
      found.add(Integer.toString(suite.getElementsByTagName(kind).getLength()));
    }
    assertThat(found)
        .containsExactly(
            suite.getAttribute("failures"),
            suite.getAttribute("errors"),
            suite.getAttribute("skipped"));
  }
}
