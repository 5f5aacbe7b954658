package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.testing.Recorder.Call;
import dev.coveragerun.runner.testing.RunFolderMaker;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What tools and people find in the files of a report. */
class ReportContentTest {
  private static final MergeOptions OPTIONS = MergeOptions.named("orders");

  /** Names and messages that tests can choose freely. */
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "]]>&amp;<!--",
          "' onmouseover='alert(1)",
          "javascript:alert(1)",
          "</title></style></pre><iframe src=//evil>",
          "a|b`c`[d](javascript:e)",
          "x".repeat(300),
          "ünï 漢字 😀");

  @TempDir Path root;

  @Test
  void jacocoXmlHoldsModulesAsGroupsAndTheSummarysCounters() throws Exception {
    Path report = merge(RunFolderMaker.small(root));

    Element xml = parse(report.resolve("jacoco.xml")).getDocumentElement();

    assertThat(xml.getAttribute("name")).isEqualTo("orders");
    assertThat(childNames(xml, "group")).containsExactly("Acme core", "Acme web");
    assertThat(counter(xml, "LINE")).isEqualTo("3/5");
    assertThat(counter(xml, "BRANCH")).isEqualTo("1/3");
    assertThat(xml.getElementsByTagName("sessioninfo").getLength()).isEqualTo(4);
  }

  @Test
  void mergedExecIsReadByJacoco() throws Exception {
    Path report = merge(RunFolderMaker.small(root));

    var loader = new ExecFileLoader();
    loader.load(report.resolve("merged.exec").toFile());

    ExecutionDataStore store = loader.getExecutionDataStore();
    assertThat(store.contains("com/acme/core/Calculator")).isTrue();
    assertThat(store.contains("com/acme/web/Greeter")).isTrue();
    assertThat(loader.getSessionInfoStore().getInfos()).hasSize(4);
  }

  @Test
  void lcovNamesSourcesRelativeToTheProject() throws Exception {
    Path report = merge(RunFolderMaker.small(root));

    assertThat(report.resolve("lcov.info"))
        .content()
        .contains(
            """
            TN:
            SF:web/java/com/acme/web/Greeter.java
            FN:3,com.acme.web.Greeter.<init>()V
            FNDA:0,com.acme.web.Greeter.<init>()V
            FN:5,com.acme.web.Greeter.greet(I)I
            FNDA:1,com.acme.web.Greeter.greet(I)I
            FNF:2
            FNH:1
            BRDA:5,0,0,1
            BRDA:5,0,1,0
            BRF:2
            BRH:1
            DA:3,0
            DA:5,1
            LF:2
            LH:1
            end_of_record
            """);
  }

  @Test
  void coberturaHoldsTheSameCounts() throws Exception {
    Path report = merge(RunFolderMaker.small(root));

    Document xml = parse(report.resolve("cobertura.xml"));

    Element coverage = xml.getDocumentElement();
    assertThat(coverage.getAttribute("lines-covered")).isEqualTo("5");
    assertThat(coverage.getAttribute("lines-valid")).isEqualTo("8");
    assertThat(coverage.getAttribute("line-rate")).isEqualTo("0.6250");
    assertThat(xml.getElementsByTagName("source").item(0).getTextContent()).isEqualTo(".");
    assertThat(((Element) xml.getElementsByTagName("class").item(0)).getAttribute("filename"))
        .isEqualTo("core/java/com/acme/core/Calculator.java");
  }

  @Test
  void junitXmlHoldsEveryTestOnceAndNoProperties() throws Exception {
    Path report =
        merge(
            RunFolderMaker.small(root)
                .failing(2, "core", "com.acme.core.SadTest", "fails", "1 < 2 && ]]>"));

    Document xml = parse(report.resolve("junit.xml"));

    assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("10");
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(5);
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(10);
    assertThat(((Element) xml.getElementsByTagName("failure").item(0)).getAttribute("message"))
        .isEqualTo("1 < 2 && ]]>");
    assertThat(report.resolve("junit.xml")).content().doesNotContain("hunter2");
  }

  @Test
  void longOutputIsCutInJunitXml() throws Exception {
    String output = "<system-out>" + "0123456789".repeat(100_000) + "</system-out>";
    Path report =
        merge(
            RunFolderMaker.small(root)
                .with(2, "core", "a.LoudTest", new TestCounts(1, 0, 0, 0), Optional.of(output)));

    assertThat(Files.size(report.resolve("junit.xml"))).isBetween(100_000L, 110_000L);
    assertThat(parse(report.resolve("junit.xml")).getElementsByTagName("testsuite").getLength())
        .isEqualTo(5);
  }

  @Test
  void hostileNamesStayTextEverywhere() throws Exception {
    var maker = RunFolderMaker.small(root);
    for (int i = 0; i < HOSTILE.size(); i++) {
      String className = "com.acme.Hostile" + i + "Test";
      maker.failing(2, "core", className, HOSTILE.get(i), HOSTILE.get(HOSTILE.size() - 1 - i));
    }
    RunDirectory directory = maker.write();
    RunMerge.merge(directory, MergeOptions.named("</title><script>alert('name')</script>"));
    Path report = directory.report();

    String page = Files.readString(report.resolve("index.html"));
    assertThat(page)
        .doesNotContainPattern("<(script|img|iframe|object|embed|form|base|a [^>]*javascript)")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "ünï 漢字 😀");
    Matcher tags = Pattern.compile("<[a-z][^>]*>").matcher(page);
    while (tags.find()) {
      assertThat(tags.group().replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("\\son[a-z]+=");
    }
    assertThat(parse(report.resolve("badge.svg"))).isNotNull();
    assertThat(parse(report.resolve("junit.xml"))).isNotNull();
    assertThat(parse(report.resolve("jacoco.xml"))).isNotNull();
    assertThat(report.resolve("summary.md")).content().doesNotContain("<", "[d](", "`");
  }

  @Test
  void hostileClassNamesOfTestsStayTextToo() throws Exception {
    Path report =
        merge(
            RunFolderMaker.small(root)
                .passing(2, "core", "a.<b onclick=alert(1)>\"'&", new Call[0])
                .passing(2, "core", "x".repeat(200), new Call[0]));

    assertThat(report.resolve("index.html")).content().doesNotContain("<b onclick");
    assertThat(report.resolve("summary.md")).content().doesNotContain("<b");
  }

  @Test
  void thePageForbidsItselfEverythingItDoesNotNeed() throws Exception {
    String page = Files.readString(merge(RunFolderMaker.small(root)).resolve("index.html"));

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n")
        .contains(
            "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"
                + " style-src &#39;unsafe-inline&#39;;")
        .contains("name=\"viewport\"", "prefers-color-scheme: dark")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void everyLinkOfThePageLeadsToAFile() throws Exception {
    Path report = merge(RunFolderMaker.small(root));

    List<String> links =
        Pattern.compile("href=\"\\./([^\"]+)\"")
            .matcher(Files.readString(report.resolve("index.html")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(links)
        .contains("jacoco/Acme_core/index.html", "jacoco/Acme_web/com.acme.web/index.html")
        .allSatisfy(link -> assertThat(report.resolve(link)).exists());
  }

  @Test
  void withoutPagesFromJacocoNothingLinksThere() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();

    RunMerge.merge(directory, OPTIONS.withFormats(Set.of()));

    assertThat(directory.report().resolve("index.html")).content().doesNotContain("jacoco/");
  }

  @Test
  void noPercentageOfAPartStandsAlone() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Files.delete(RunDirectory.manifestFile(directory.attempt(2, 1)));
    RunMerge.merge(directory, OPTIONS.withThresholds(Optional.of(80.0), Optional.empty()));
    Path report = directory.report();

    for (String name : List.of("index.html", "summary.md", "badge.svg")) {
      String text =
          Files.readString(report.resolve(name))
              .replaceAll("(?s)<style>.*?</style>", "")
              .replaceAll("style=\"[^\"]*\"", "")
              .replaceAll("(Required|≥) [0-9.]+ %", "")
              .replaceAll("<[^>]+>", " ");
      List<String> lonely =
          Pattern.compile("[0-9.]+ ?%(?!\\s*PARTIAL 2/3)")
              .matcher(text)
              .results()
              .map(match -> match.group())
              .toList();
      assertThat(text).as(name).containsPattern("50\\.0 %\\s*PARTIAL 2/3");
      assertThat(lonely).as(name).isEmpty();
    }
    assertThat(report.resolve("jacoco/index.html")).content().contains("orders (PARTIAL 2/3)");
    assertThat(parse(report.resolve("jacoco.xml")).getDocumentElement().getAttribute("name"))
        .isEqualTo("orders (PARTIAL 2/3)");
  }

  @Test
  void theMarkdownStaysBelowWhatACommentMayHold() throws Exception {
    var maker = RunFolderMaker.small(root);
    for (int i = 0; i < 60; i++) {
      maker.failing(
          4 + i,
          "core",
          "com.acme." + "Very".repeat(45) + i + "Test",
          "<&>".repeat(200),
          "|".repeat(900));
    }

    Path report = merge(maker);

    assertThat(Files.size(report.resolve("summary.md"))).isLessThan(65_536);
    assertThat(report.resolve("summary.md")).content().contains("… and ", " more.");
  }

  @Test
  void sourcesThatAreGoneCostTheirPagesOnly() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    Files.delete(root.resolve("src/core/java/com/acme/core/Calculator.java"));

    RunMerge.merge(directory, OPTIONS);

    Path pages = directory.report().resolve("jacoco/Acme_core/com.acme.core");
    assertThat(pages.resolve("Calculator.html")).exists();
    assertThat(pages.resolve("Calculator.java.html")).doesNotExist();
    assertThat(directory.report().resolve("lcov.info"))
        .content()
        .contains("SF:core/java/com/acme/core/Calculator.java");
  }

  @Test
  void aLoneModuleIsTheReportItselfAsInMaven() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();
    var project = JsonFile.read(directory.projectFile(), Project.class);
    JsonFile.write(
        directory.projectFile(),
        new Project(1, project.root(), "Maven", project.modules().subList(0, 1)));

    RunMerge.merge(directory, OPTIONS);

    Element xml = parse(directory.report().resolve("jacoco.xml")).getDocumentElement();
    assertThat(xml.getAttribute("name")).isEqualTo("Acme core");
    assertThat(childNames(xml, "group")).isEmpty();
    assertThat(directory.report().resolve("jacoco/com.acme.core/index.html")).exists();
  }

  private static Path merge(RunFolderMaker maker) throws Exception {
    RunDirectory directory = maker.write();
    RunMerge.merge(directory, OPTIONS);
    return directory.report();
  }

  private static Document parse(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (publicId, systemId) -> new InputSource(new ByteArrayInputStream(new byte[0])));
    return builder.parse(file.toFile());
  }

  private static List<String> childNames(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(node -> ((Element) node).getAttribute("name"))
        .toList();
  }

  private static String counter(Element parent, String type) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals("counter"))
        .map(Element.class::cast)
        .filter(counter -> counter.getAttribute("type").equals(type))
        .map(counter -> counter.getAttribute("missed") + "/" + counter.getAttribute("covered"))
        .findFirst()
        .orElseThrow();
  }
}
