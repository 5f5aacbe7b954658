package dev.coveragerun.runner.report;

import dev.coveragerun.runner.run.TestCounts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: every suite of the run in one document, streamed. The system properties that
 * surefire's format carries stay out, since they may hold what nobody meant to publish; long output
 * is cut.
 */
final class JUnitSuites {
  private static final Set<String> LEFT_OUT = Set.of("properties");
  private static final Set<String> OUTPUT = Set.of("system-out", "system-err");
  private static final int OUTPUT_LIMIT_CHARS = 100_000;

  private final XMLStreamWriter out;

  private JUnitSuites(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * @param files each found whole by {@link JUnitScan}
   */
  static void write(Path target, List<JUnitFile> files) throws IOException {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(target))) {
      XMLStreamWriter out =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new JUnitSuites(out).all(files);
      out.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + target, e);
    }
  }

  private void all(List<JUnitFile> files) throws XMLStreamException, IOException {
    TestCounts total =
        files.stream().map(JUnitFile::counts).reduce(TestCounts.NONE, TestCounts::plus);
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("testsuites");
    out.writeAttribute("tests", Integer.toString(total.total()));
    out.writeAttribute("failures", Integer.toString(total.failures()));
    out.writeAttribute("errors", Integer.toString(total.errors()));
    out.writeAttribute("skipped", Integer.toString(total.skipped()));
    for (JUnitFile file : files) {
      out.writeCharacters("\n");
      try (InputStream bytes = new BufferedInputStream(file.file().open())) {
        copy(HardenedXml.open(bytes));
      }
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeCharacters("\n");
    out.writeEndDocument();
  }

  private void copy(XMLStreamReader in) throws XMLStreamException {
    int chars = Integer.MAX_VALUE;
    while (in.hasNext()) {
      int event = in.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (LEFT_OUT.contains(in.getLocalName())) {
            skip(in);
          } else if (!in.getLocalName().equals("testsuites")) {
            start(in);
            chars = OUTPUT.contains(in.getLocalName()) ? OUTPUT_LIMIT_CHARS : Integer.MAX_VALUE;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (!in.getLocalName().equals("testsuites")) {
            out.writeEndElement();
            chars = Integer.MAX_VALUE;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String text = in.getText();
          if (chars > 0) {
            out.writeCharacters(XmlText.legal(head(text, chars)));
          }
          chars = chars == Integer.MAX_VALUE ? chars : chars - Math.min(chars, text.length());
        }
        default -> {
          // comments and processing instructions
        }
      }
    }
  }

  private static String head(String text, int chars) {
    return text.length() <= chars ? text : text.substring(0, chars) + "\n… cut";
  }

  private void start(XMLStreamReader in) throws XMLStreamException {
    out.writeStartElement(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      // Prefixed ones (surefire's schema reference) would need a namespace declared.
      if (in.getAttributePrefix(i) == null || in.getAttributePrefix(i).isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), XmlText.legal(in.getAttributeValue(i)));
      }
    }
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
