package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.MergedCoverage;
import dev.coveragerun.runner.coverage.ModuleCoverage;
import dev.coveragerun.runner.coverage.ModuleSources;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jacoco.report.FileMultiReportOutput;
import org.jacoco.report.IReportGroupVisitor;
import org.jacoco.report.IReportVisitor;
import org.jacoco.report.MultiReportVisitor;
import org.jacoco.report.csv.CSVFormatter;
import org.jacoco.report.html.HTMLFormatter;
import org.jacoco.report.xml.XMLFormatter;

/**
 * JaCoCo's own formats, as its Maven plugin writes them: a lone module is the report, several are a
 * group.
 */
final class JacocoReport {
  private final Summary summary;
  private final MergedCoverage merged;
  private final AnalyzedCoverage analyzed;

  JacocoReport(RunReport report) {
    this.summary = report.summary();
    this.merged = report.merged();
    this.analyzed = report.analyzed();
  }

  void write(Path folder, Set<ReportFormat> formats) throws IOException {
    var visitors = new ArrayList<IReportVisitor>();
    if (formats.contains(ReportFormat.Html)) {
      var html = new HTMLFormatter();
      html.setLocale(Locale.ROOT);
      html.setFooterText(footer());
      visitors.add(
          html.createVisitor(new FileMultiReportOutput(folder.resolve("jacoco").toFile())));
    }
    if (formats.contains(ReportFormat.Xml)) {
      visitors.add(new XMLFormatter().createVisitor(open(folder.resolve("jacoco.xml"))));
    }
    if (formats.contains(ReportFormat.Csv)) {
      visitors.add(new CSVFormatter().createVisitor(open(folder.resolve("jacoco.csv"))));
    }
    if (!visitors.isEmpty()) {
      visit(new MultiReportVisitor(visitors));
    }
  }

  private void visit(IReportVisitor visitor) throws IOException {
    visitor.visitInfo(merged.sessions(), merged.executionData());
    List<ModuleCoverage> modules = analyzed.modules();
    if (modules.size() == 1) {
      ModuleCoverage module = modules.get(0);
      visitor.visitBundle(
          module.bundle(qualified(module.title())), new ModuleSources(module.module()));
    } else {
      IReportGroupVisitor group = visitor.visitGroup(qualified(summary.name()));
      for (ModuleCoverage module : modules) {
        group.visitBundle(module.bundle(), new ModuleSources(module.module()));
      }
    }
    visitor.visitEnd();
  }

  /** Whoever opens JaCoCo's pages alone must not take a part for the whole either. */
  private String qualified(String title) {
    String qualifier = summary.qualifier();
    return qualifier.isEmpty() ? title : title + " (" + qualifier + ")";
  }

  private String footer() {
    String qualifier = summary.qualifier();
    return qualifier.isEmpty() ? summary.name() : qualifier + ": " + summary.message();
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }
}
