package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.testing.JUnitXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JUnitScanTest {
  @TempDir Path folder;

  @Test
  void countsTestCasesOneByOne() throws IOException {
    JUnitFile file =
        scan(
            "<testsuite><testcase name='a'/><testcase name='b'><skipped/></testcase>"
                + "<testcase name='c'><failure/><system-out>x</system-out></testcase>"
                + "<testcase name='d'><error/><error/></testcase></testsuite>");

    assertThat(file.counts()).isEqualTo(new TestCounts(4, 1, 1, 1));
  }

  @Test
  void aFlakyTestThatPassedInTheEndPassed() throws IOException {
    JUnitFile file =
        scan(
            "<testsuite><testcase name='a'><flakyFailure message='x'><stackTrace>y</stackTrace>"
                + "</flakyFailure></testcase></testsuite>");

    assertThat(file.counts()).isEqualTo(new TestCounts(1, 0, 0, 0));
    assertThat(file.failures()).isEmpty();
  }

  @Test
  void keepsMessageAndStackOfAFailure() throws IOException {
    JUnitFile file =
        scan(
            JUnitXml.suite(
                "a.ATest",
                new TestCounts(2, 1, 0, 0),
                JUnitXml.failure("a.ATest", "adds <two>", "expected & got\nless")));

    TestFailure failure = file.failures().get(0);
    assertThat(failure.className()).isEqualTo("a.ATest");
    assertThat(failure.test()).isEqualTo("adds <two>");
    assertThat(failure.message()).isEqualTo("expected & got\nless");
    assertThat(failure.stack()).contains("at a.ATest.run(Source.java:12)");
  }

  @Test
  void aFailureWithoutAMessageTakesItsFirstLine() throws IOException {
    JUnitFile file =
        scan(
            "<testsuite><testcase name='a'><failure type='T'>\nfirst\nsecond</failure></testcase>"
                + "</testsuite>");

    assertThat(file.failures().get(0).message()).isEqualTo("first");
  }

  @Test
  void longMessagesAndManyFailuresAreCut() throws IOException {
    String failure = "<testcase name='a'><failure message='" + "m".repeat(5000) + "'/></testcase>";

    JUnitFile file = scan("<testsuite>" + failure.repeat(500) + "</testsuite>");

    assertThat(file.counts().failures()).isEqualTo(500);
    assertThat(file.failures()).hasSize(JUnitFile.FAILURES_KEPT);
    assertThat(file.failures().get(0).message()).hasSizeLessThan(1100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<testsuite>",
        "<testsuite><testcase name='a'></testsuite>",
        "<testsuite><testcase name='&#0;'/></testsuite>",
        "<testsuite>\u0001</testsuite>",
        "<testsuite/><testsuite/>",
        "<html/>",
        "not xml",
      })
  void whatIsNotWholeIsRefused(String xml) {
    assertThatThrownBy(() -> scan(xml)).isInstanceOf(IOException.class);
  }

  @Test
  void entitiesAreNeverResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret");

    assertThatThrownBy(
            () ->
                scan(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                        + secret.toUri()
                        + "'>]><testsuite><testcase name='a'><failure>&e;</failure></testcase>"
                        + "</testsuite>"))
        .hasMessage("it has a document type");
    assertThatThrownBy(
            () ->
                scan(
                    "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><testsuite>&b;</testsuite>"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> scan("<testsuite>" + "<a>".repeat(100_000)))
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(
            () -> scan("<testsuite><testcase name='a'><failure>" + "<a>".repeat(100_000)))
        .hasMessageContaining("nested too deeply");
  }

  private JUnitFile scan(String xml) throws IOException {
    Files.writeString(folder.resolve("TEST-a.xml"), xml);
    return JUnitScan.read(1, RegularFile.within(folder, "TEST-a.xml", JUnitFile.MAX_BYTES));
  }
}
