package dev.coveragerun.runner.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code index.html}: the run on one page. It needs no script and nothing from outside, and its own
 * policy forbids both, since what it shows (names, messages, stacks) comes from the tests.
 */
final class RunPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
          + " form-action 'none'";

  private RunPage() {}

  /**
   * @param folder of the report; only files that are there are linked
   */
  static String of(RunReport report, Path folder) throws IOException {
    Summary summary = report.summary();
    List<Html> sections = sections(report, folder);
    Html page =
        Html.of(
                "html",
                Html.of(
                    "head",
                    new Html("meta").attribute("charset", "utf-8"),
                    new Html("meta")
                        .attribute("http-equiv", "Content-Security-Policy")
                        .attribute("content", POLICY),
                    new Html("meta")
                        .attribute("name", "viewport")
                        .attribute("content", "width=device-width, initial-scale=1"),
                    new Html("meta")
                        .attribute("name", "referrer")
                        .attribute("content", "no-referrer"),
                    Html.of("title", title(summary)),
                    Html.style(css())),
                Html.of(
                    "body",
                    top(summary, sections),
                    Html.of("main")
                        .add(VerdictSection.of(summary))
                        .add(Tiles.of(summary))
                        .addAll(sections),
                    foot(summary)))
            .attribute("lang", "en");
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private static List<Html> sections(RunReport report, Path folder) {
    Summary summary = report.summary();
    var sections = new ArrayList<Html>();
    FailuresSection.of(summary, report.failures()).ifPresent(sections::add);
    MissingSection.of(summary).ifPresent(sections::add);
    CoverageSection.of(summary, report.analyzed(), new JacocoLinks(report.analyzed(), folder))
        .ifPresent(sections::add);
    sections.add(SplitsSection.of(summary));
    TimelineSection.of(report.ledger()).ifPresent(sections::add);
    SlowestSection.of(report.ledger()).ifPresent(sections::add);
    sections.add(FilesSection.of(folder));
    return sections;
  }

  private static String title(Summary summary) {
    String qualifier = summary.qualifier();
    return summary.name() + ": " + (qualifier.isEmpty() ? summary.reason() : qualifier);
  }

  private static Html top(Summary summary, List<Html> sections) {
    List<Html> links =
        sections.stream()
            .map(
                section ->
                    Html.of("a", section.attribute("data-nav").orElse(""))
                        .attribute("href", "#" + section.attribute("id").orElse("")))
            .toList();
    return Html.of("header.top", Html.of("h1", summary.name()), new Html("nav").addAll(links));
  }

  private static Html foot(Summary summary) {
    String tools =
        "Measured with JaCoCo "
            + summary.tools().getOrDefault("jacoco", "?")
            + ", merged by CoverageRun "
            + summary.tools().getOrDefault("coveragerun", "?")
            + " on Java "
            + summary.tools().getOrDefault("java", "?")
            + ". Plan "
            + summary.plan().hash()
            + ".";
    return Html.of("footer.foot", tools);
  }

  /** A section that the page's navigation leads to. */
  static Html section(String id, String nav, Html heading) {
    return Html.of("section", heading).attribute("id", id).attribute("data-nav", nav);
  }

  static Html section(String id, String nav, String title, Optional<String> aside) {
    Html heading = Html.of("h2", title);
    aside.ifPresent(text -> heading.text(" ").add(Html.of("small", text)));
    return section(id, nav, heading);
  }

  private static String css() throws IOException {
    try (InputStream in = RunPage.class.getResourceAsStream("run-page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
