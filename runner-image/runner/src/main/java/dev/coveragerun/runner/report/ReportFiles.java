package dev.coveragerun.runner.report;

import dev.coveragerun.runner.files.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The files of a report; the only place that knows their names. */
public final class ReportFiles {
  public static final String SUMMARY = "summary.json";

  private ReportFiles() {}

  /**
   * @param folder empty
   */
  public static void write(Path folder, RunReport report, Set<ReportFormat> formats)
      throws IOException {
    Summary summary = report.summary();
    report.merged().write(folder.resolve("merged.exec"));
    new JacocoReport(report).write(folder, formats);
    List<SourceFile> sources =
        SourceFile.of(report.analyzed(), new SourcePaths(report.projectRoot()));
    if (formats.contains(ReportFormat.Lcov)) {
      LcovReport.write(folder.resolve("lcov.info"), sources);
    }
    if (formats.contains(ReportFormat.Cobertura)) {
      CoberturaReport.write(
          folder.resolve("cobertura.xml"),
          report.analyzed(),
          sources,
          report.startedAtEpochMillis());
    }
    JUnitSuites.write(folder.resolve("junit.xml"), report.junit());
    text(folder.resolve("summary.md"), MarkdownSummary.of(summary));
    text(folder.resolve("badge.svg"), Badge.svg(summary));
    text(folder.resolve("index.html"), RunPage.of(report, folder));
    JsonFile.write(folder.resolve(SUMMARY), summary);
  }

  private static void text(Path file, String content) throws IOException {
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }
}
