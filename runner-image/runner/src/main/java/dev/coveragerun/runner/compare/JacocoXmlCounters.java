package dev.coveragerun.runner.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the counters of every class out of a report in JaCoCo's XML format (its {@code
 * report.dtd}).
 */
final class JacocoXmlCounters {
  private final Map<String, ClassCounters> classes = new TreeMap<>();
  private Map<String, Integer> covered = new HashMap<>();
  private Map<String, Integer> missed = new HashMap<>();
  private String group = "";
  private String className = "";
  private boolean inMethod;

  private JacocoXmlCounters() {}

  /** Class, with its group in front when the report has groups, to its counters. */
  static Map<String, ClassCounters> read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    JacocoXmlCounters counters = new JacocoXmlCounters();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          counters.start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          counters.end(xml.getLocalName());
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(file + " is no JaCoCo report: " + e.getMessage(), e);
    }
    return counters.classes;
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "group" -> group = xml.getAttributeValue(null, "name") + ":";
      case "class" -> {
        className = xml.getAttributeValue(null, "name");
        covered = new HashMap<>();
        missed = new HashMap<>();
      }
      case "method" -> inMethod = true;
      case "counter" -> {
        if (!className.isEmpty() && !inMethod) {
          String type = xml.getAttributeValue(null, "type");
          covered.put(type, Integer.valueOf(xml.getAttributeValue(null, "covered")));
          missed.put(type, Integer.valueOf(xml.getAttributeValue(null, "missed")));
        }
      }
      default -> {}
    }
  }

  private void end(String element) {
    switch (element) {
      case "method" -> inMethod = false;
      case "class" -> {
        classes.put(group + className, new ClassCounters(covered, missed));
        className = "";
      }
      case "group" -> group = "";
      default -> {}
    }
  }
}
