package dev.coveragerun.runner.report;

import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.TestCounts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one JUnit XML file in surefire's format, streaming; takes what is known, skips the rest.
 */
public final class JUnitScan {
  private static final int MAX_DEPTH = 100;

  private final int split;
  private final XMLStreamReader in;
  private final List<TestFailure> failures = new ArrayList<>();
  private TestCounts counts = TestCounts.NONE;
  private String className = "";
  private String test = "";
  private String outcome = "";
  private int depth;

  private JUnitScan(int split, XMLStreamReader in) {
    this.split = split;
    this.in = in;
  }

  /**
   * @throws IOException with the reason for people when the file is not whole or not such XML
   */
  public static JUnitFile read(int split, RegularFile file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(file.open())) {
      var scan = new JUnitScan(split, HardenedXml.open(bytes));
      scan.all();
      return new JUnitFile(split, file, scan.counts, List.copyOf(scan.failures));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new IOException("it is not well-formed XML (line " + line + ")", e);
    }
  }

  private void all() throws XMLStreamException, IOException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.DTD -> throw new IOException("it has a document type");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {
          // text between elements
        }
      }
    }
  }

  private void start() throws XMLStreamException, IOException {
    String name = in.getLocalName();
    if (depth == 0 && !name.equals("testsuite") && !name.equals("testsuites")) {
      throw new IOException("it is not a JUnit report");
    }
    if (++depth > MAX_DEPTH) {
      throw new IOException("its elements are nested too deeply");
    }
    switch (name) {
      case "testcase" -> {
        className = attribute("classname");
        test = attribute("name");
        outcome = "";
      }
      case "failure", "error" -> failed(name);
      case "skipped" -> outcome = outcome.isEmpty() ? name : outcome;
      default -> {
        // properties, output, reruns
      }
    }
  }

  private void failed(String kind) throws XMLStreamException, IOException {
    String message = attribute("message");
    String type = attribute("type");
    String stack = text();
    outcome = kind;
    if (failures.size() < JUnitFile.FAILURES_KEPT) {
      String shown = message.isEmpty() ? firstLine(stack).orElse(type) : message;
      failures.add(new TestFailure(split, className, test, kind, shown.strip(), stack.strip()));
    }
  }

  /** The text up to the end of this element, bounded; leaves the reader on the end element. */
  private String text() throws XMLStreamException, IOException {
    var text = new StringBuilder();
    int nested = 0;
    while (true) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        nested++;
      } else if (event == XMLStreamConstants.END_ELEMENT && nested-- == 0) {
        depth--;
        return text.toString();
      } else if (in.hasText() && text.length() < JUnitFile.MAX_BYTES >> 10) {
        text.append(in.getText());
      }
      if (nested > MAX_DEPTH) {
        throw new IOException("its elements are nested too deeply");
      }
    }
  }

  private void end() {
    depth--;
    if (in.getLocalName().equals("testcase")) {
      counts =
          counts.plus(
              new TestCounts(
                  1,
                  outcome.equals("failure") ? 1 : 0,
                  outcome.equals("error") ? 1 : 0,
                  outcome.equals("skipped") ? 1 : 0));
    }
  }

  private String attribute(String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static Optional<String> firstLine(String text) {
    return text.strip().lines().findFirst();
  }
}
