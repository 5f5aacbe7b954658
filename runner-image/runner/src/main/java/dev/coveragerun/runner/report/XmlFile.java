package dev.coveragerun.runner.report;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an indented XML document element by element. */
final class XmlFile implements AutoCloseable {
  private final XMLStreamWriter out;
  private int depth;
  private boolean leaf;

  XmlFile(OutputStream stream) throws IOException {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  XmlFile doctype(String declaration) throws IOException {
    return run(
        () -> {
          out.writeCharacters("\n");
          out.writeDTD(declaration);
        });
  }

  XmlFile start(String name) throws IOException {
    return run(
        () -> {
          newLine();
          out.writeStartElement(name);
          depth++;
          leaf = true;
        });
  }

  XmlFile attribute(String name, Object value) throws IOException {
    return run(() -> out.writeAttribute(name, XmlText.legal(String.valueOf(value))));
  }

  XmlFile text(String value) throws IOException {
    return run(() -> out.writeCharacters(XmlText.legal(value)));
  }

  XmlFile end() throws IOException {
    return run(
        () -> {
          depth--;
          if (!leaf) {
            newLine();
          }
          out.writeEndElement();
          leaf = false;
        });
  }

  @Override
  public void close() throws IOException {
    run(
        () -> {
          out.writeCharacters("\n");
          out.writeEndDocument();
          out.close();
        });
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }

  private XmlFile run(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
