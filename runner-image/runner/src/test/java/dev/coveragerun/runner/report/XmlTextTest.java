package dev.coveragerun.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XmlTextTest {
  @Test
  void legalTextIsLeftAlone() {
    String text = "tab\t, line\n, é, 漢, 😀";

    assertThat(XmlText.legal(text)).isSameAs(text);
  }

  @Test
  void whatXmlForbidsIsReplaced() {
    assertThat(XmlText.legal("\0\u0008\u001F\uFFFE\uD800x\uDC00")).isEqualTo("�����x�");
  }

  @Property(tries = 300)
  void whateverTextIsWrittenAParserReadsTheLegalFormOfIt(@ForAll("texts") String text)
      throws Exception {
    Element root = parse(written(text));

    // A parser turns line ends and white space in attributes into others; compare without them.
    assertThat(flat(root.getAttribute("name"))).isEqualTo(flat(XmlText.legal(text)));
    assertThat(flat(root.getTextContent())).isEqualTo(flat(XmlText.legal(text)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(30);
  }

  private static byte[] written(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (XmlFile xml = new XmlFile(bytes)) {
      xml.start("root").attribute("name", text).text(text).end();
    }
    return bytes.toByteArray();
  }

  private static Element parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  private static String flat(String text) {
    return text.replaceAll("[\\t\\n\\r ]", "");
  }
}
