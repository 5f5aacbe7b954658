package dev.coveragerun.runner.testing;

import dev.coveragerun.runner.run.TestCounts;

/** JUnit files as surefire writes them. */
public final class JUnitXml {
  private JUnitXml() {}

  /**
   * @param cases test cases that did not pass; passing ones are filled in
   */
  public static String suite(String className, TestCounts counts, String cases) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuite xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .append(" xsi:noNamespaceSchemaLocation=\"https://example.org/surefire.xsd\" name=\"")
        .append(escape(className))
        .append("\" time=\"1.25\" tests=\"")
        .append(counts.total())
        .append("\">\n<properties><property name=\"secret\" value=\"hunter2\"/></properties>\n");
    for (int i = 0; i < counts.passed(); i++) {
      xml.append("<testcase name=\"works").append(i).append("\" classname=\"");
      xml.append(escape(className)).append("\" time=\"0.01\"/>\n");
    }
    for (int i = 0; i < counts.skipped(); i++) {
      xml.append("<testcase name=\"skipped").append(i).append("\" classname=\"");
      xml.append(escape(className)).append("\"><skipped message=\"later\"/></testcase>\n");
    }
    return xml.append(cases).append("</testsuite>\n").toString();
  }

  public static String failure(String className, String test, String message) {
    return "<testcase name=\""
        + escape(test)
        + "\" classname=\""
        + escape(className)
        + "\" time=\"0.2\"><failure message=\""
        + escape(message)
        + "\" type=\"java.lang.AssertionError\">java.lang.AssertionError: "
        + escape(message)
        + "\n\tat "
        + escape(className)
        + ".run(Source.java:12)</failure></testcase>\n";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
