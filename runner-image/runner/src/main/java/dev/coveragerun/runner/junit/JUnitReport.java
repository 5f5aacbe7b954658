package dev.coveragerun.runner.junit;

import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The JUnit XML of one test class in surefire's format (surefire-test-report.xsd 3.0), written test
 * by test, so that a class with a hundred thousand of them takes no memory. The counts in its head
 * are of the entries in it. Belongs to one thread.
 */
public final class JUnitReport implements Closeable {
  private static final long OUTPUT_BUDGET_BYTES = 8 << 20;
  private static final long TEXT_BUDGET_CHARS = 16 << 20;

  private final Path target;
  private final Path body;
  private final Writer writer;
  private final SurefireTotals totals = new SurefireTotals();
  private final TestOutput output = new TestOutput(OUTPUT_BUDGET_BYTES);
  private TestCounts listed = TestCounts.NONE;
  private long textBudgetChars = TEXT_BUDGET_CHARS;

  /**
   * @param target {@code TEST-*.xml}; the folder exists
   */
  public JUnitReport(Path target) throws IOException {
    this.target = target;
    this.body = target.resolveSibling(target.getFileName() + ".part");
    this.writer = Files.newBufferedWriter(body, StandardCharsets.UTF_8);
  }

  public void output(long testId, boolean err, byte[] bytes) {
    output.append(testId, err, bytes);
  }

  /**
   * @param testId 0 when it was never started
   */
  public void ended(
      long testId, TestName name, TestStatus status, long millis, String reason, Failure failure)
      throws IOException {
    totals.add(name.key(), status);
    listed = listed.plus(one(status));
    writer.write("  <testcase");
    attribute("name", name.name);
    attribute("classname", name.className);
    attribute("time", seconds(millis / 1000.0));
    TestOutput.Captured captured = output.take(testId);
    if (status == TestStatus.PASSED && captured.out().isEmpty() && captured.err().isEmpty()) {
      writer.write("/>\n");
      return;
    }
    writer.write(">\n");
    problem(status, reason, failure);
    stream("system-out", captured.out());
    stream("system-err", captured.err());
    writer.write("  </testcase>\n");
  }

  /** As surefire's last line would count the class. */
  public TestCounts counts() {
    return totals.counts();
  }

  /** Gives the file its name. */
  public void finish(String suiteName, double seconds) throws IOException {
    writer.write("</testsuite>\n");
    writer.close();
    Path whole = target.resolveSibling(target.getFileName() + ".tmp");
    try (Writer out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<testsuite xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
      out.write(" xsi:noNamespaceSchemaLocation=\"https://maven.apache.org/surefire/");
      out.write("maven-surefire-plugin/xsd/surefire-test-report.xsd\" version=\"3.0\"");
      out.write(" name=\"" + XmlText.attribute(suiteName) + "\" time=\"" + seconds(seconds) + "\"");
      out.write(
          String.format(
              Locale.ROOT,
              " tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">\n",
              listed.total(),
              listed.errors(),
              listed.skipped(),
              listed.failures()));
      try (var in = Files.newBufferedReader(body, StandardCharsets.UTF_8)) {
        in.transferTo(out);
      }
    }
    Files.move(whole, target);
    Files.delete(body);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private void problem(TestStatus status, String reason, Failure failure) throws IOException {
    if (status == TestStatus.PASSED) {
      return;
    }
    String element =
        switch (status) {
          case FAILED -> "failure";
          case ERROR -> "error";
          default -> "skipped";
        };
    writer.write("    <" + element);
    String message = status == TestStatus.SKIPPED ? reason : failure.message;
    if (!message.isEmpty()) {
      attribute("message", message);
    }
    if (status != TestStatus.SKIPPED && !failure.type.isEmpty()) {
      attribute("type", failure.type);
    }
    if (failure.stackTrace.isEmpty()) {
      writer.write("/>\n");
    } else {
      writer.write(">" + XmlText.cdata(bounded(failure.stackTrace)) + "</" + element + ">\n");
    }
  }

  /** Once a class has filled its budget, stack traces end after a few lines. */
  private String bounded(String stackTrace) {
    int max = 500;
    textBudgetChars -= stackTrace.length();
    return textBudgetChars >= 0 || stackTrace.length() <= max
        ? stackTrace
        : stackTrace.substring(0, max) + "\n[… left out: the class has too many failures …]";
  }

  private void stream(String element, String text) throws IOException {
    if (!text.isEmpty()) {
      writer.write("    <" + element + ">" + XmlText.cdata(text) + "</" + element + ">\n");
    }
  }

  private void attribute(String name, String value) throws IOException {
    writer.write(" " + name + "=\"" + XmlText.attribute(value) + "\"");
  }

  private static TestCounts one(TestStatus status) {
    return new TestCounts(
        1,
        status == TestStatus.FAILED ? 1 : 0,
        status == TestStatus.ERROR ? 1 : 0,
        status == TestStatus.SKIPPED ? 1 : 0);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
