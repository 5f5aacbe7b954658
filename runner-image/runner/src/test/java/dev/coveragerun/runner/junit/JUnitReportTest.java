package dev.coveragerun.runner.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportTest {
  private static final Failure FAILURE =
      new Failure(
          "java.lang.Error", "two\nlines \u0001 \"<&>\"", "java.lang.Error: ]]> \ud800 end");

  @TempDir Path folder;

  @Test
  void writesSurefiresFormat() throws Exception {
    Path file = folder.resolve("TEST-a.FooTest.xml");
    try (JUnitReport report = new JUnitReport(file)) {
      report.output(0, false, bytes("before all\n"));
      report.output(1, false, bytes("own\n"));
      report.ended(1, name("passes"), TestStatus.PASSED, 1_500, "", Failure.NONE);
      report.ended(2, name("fails"), TestStatus.ERROR, 1, "", FAILURE);
      report.ended(0, name("off"), TestStatus.SKIPPED, 0, "later", Failure.NONE);
      report.finish("a.FooTest", 2.5);
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" \
            version="3.0" name="a.FooTest" time="2.500" tests="3" errors="1" skipped="1" failures="0">
              <testcase name="passes" classname="a.FooTest" time="1.500">
                <system-out><![CDATA[before all
            own
            ]]></system-out>
              </testcase>
              <testcase name="fails" classname="a.FooTest" time="0.001">
                <error message="two&#10;lines \ufffd &quot;&lt;&amp;&gt;&quot;" \
            type="java.lang.Error"><![CDATA[java.lang.Error: ]]]]><![CDATA[> \ufffd end]]></error>
              </testcase>
              <testcase name="off" classname="a.FooTest" time="0.000">
                <skipped message="later"/>
              </testcase>
            </testsuite>
            """);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void countsAsSurefiresLastLineAndListsEveryEntry() throws Exception {
    try (JUnitReport report = new JUnitReport(folder.resolve("TEST-x.xml"))) {
      for (TestStatus status : new TestStatus[] {TestStatus.SKIPPED, TestStatus.SKIPPED}) {
        report.ended(0, name("skippedTwice"), status, 0, "", Failure.NONE);
      }
      for (TestStatus status : new TestStatus[] {TestStatus.PASSED, TestStatus.PASSED}) {
        report.ended(0, name("passedTwice"), status, 0, "", Failure.NONE);
      }
      for (TestStatus status : new TestStatus[] {TestStatus.PASSED, TestStatus.FAILED}) {
        report.ended(0, name("failedOnce"), status, 0, "", Failure.NONE);
      }
      report.finish("x", 0);

      assertThat(report.counts()).isEqualTo(new TestCounts(4, 1, 0, 1));
    }
    assertThat(Files.readString(folder.resolve("TEST-x.xml"))).contains("tests=\"6\"");
  }

  private static TestName name(String method) {
    return new TestName("a.FooTest", "a.FooTest", method, method);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
