package dev.coveragerun.runner.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The raw files, for tools. */
final class FilesSection {
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("jacoco/index.html", "JaCoCo, down to the source line");
    FILES.put("jacoco.xml", "JaCoCo XML: Sonar, GitLab, Jenkins");
    FILES.put("jacoco.csv", "JaCoCo CSV: one row a class");
    FILES.put("merged.exec", "JaCoCo execution data of the whole run");
    FILES.put("lcov.info", "LCOV: Codecov, Coveralls, editors");
    FILES.put("cobertura.xml", "Cobertura: GitLab, Azure");
    FILES.put("junit.xml", "Test results of the whole run");
    FILES.put("summary.md", "This page for a build summary or a comment");
    FILES.put("badge.svg", "A badge");
  }

  private FilesSection() {}

  static Html of(Path folder) {
    Html list = new Html("div").attribute("class", "files");
    FILES.forEach(
        (name, what) -> {
          if (Files.isRegularFile(folder.resolve(name))) {
            list.add(file(name, what));
          }
        });
    // Written after this page, as the sign that the report is whole.
    list.add(file(ReportFiles.SUMMARY, "Everything here as data"));
    return RunPage.section("files", "Files", "Files", Optional.empty()).add(list);
  }

  private static Html file(String name, String what) {
    return Html.link(Optional.of(name), name).add(Html.of("span", what));
  }
}
