package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.coverage.CoverageTotals;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.ISourceNode;

/**
 * {@code cobertura.xml} after coverage-04.dtd. File names are relative to the project and the only
 * source is the project's folder, since consumers limit the number of sources.
 */
final class CoberturaReport {
  private static final String DOCTYPE =
      "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">";

  private final XmlFile xml;

  private CoberturaReport(XmlFile xml) {
    this.xml = xml;
  }

  static void write(
      Path file, AnalyzedCoverage analyzed, List<SourceFile> sources, long timestampMillis)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        XmlFile xml = new XmlFile(out)) {
      xml.doctype(DOCTYPE);
      new CoberturaReport(xml).coverage(analyzed.totals(), sources, timestampMillis);
    }
  }

  private void coverage(CoverageTotals totals, List<SourceFile> sources, long timestampMillis)
      throws IOException {
    xml.start("coverage");
    rates(totals.line(), totals.branch());
    xml.attribute("lines-covered", totals.line().covered());
    xml.attribute("lines-valid", totals.line().total());
    xml.attribute("branches-covered", totals.branch().covered());
    xml.attribute("branches-valid", totals.branch().total());
    xml.attribute("complexity", totals.complexity().total());
    xml.attribute("version", "CoverageRun");
    xml.attribute("timestamp", timestampMillis);
    xml.start("sources").start("source").text(".").end().end();
    xml.start("packages");
    Map<String, List<SourceFile>> packages = new TreeMap<>();
    sources.forEach(
        source ->
            packages
                .computeIfAbsent(
                    source.coverage().getPackageName().replace('/', '.'), name -> new ArrayList<>())
                .add(source));
    for (var entry : packages.entrySet()) {
      inPackage(entry.getKey(), entry.getValue());
    }
    xml.end().end();
  }

  private void inPackage(String name, List<SourceFile> sources) throws IOException {
    CoverageTotals totals =
        sources.stream()
            .map(source -> CoverageTotals.of(source.coverage()))
            .reduce(CoverageTotals.NONE, CoverageTotals::plus);
    xml.start("package").attribute("name", name);
    rates(totals.line(), totals.branch());
    xml.attribute("complexity", totals.complexity().total());
    xml.start("classes");
    for (SourceFile source : sources) {
      for (IClassCoverage one : source.classes()) {
        inClass(source.path(), one);
      }
    }
    xml.end().end();
  }

  private void inClass(String path, IClassCoverage one) throws IOException {
    xml.start("class").attribute("name", one.getName().replace('/', '.'));
    xml.attribute("filename", path);
    rates(one);
    xml.attribute("complexity", one.getComplexityCounter().getTotalCount());
    xml.start("methods");
    for (IMethodCoverage method : one.getMethods()) {
      xml.start("method").attribute("name", method.getName());
      xml.attribute("signature", method.getDesc());
      rates(method);
      xml.attribute("complexity", method.getComplexityCounter().getTotalCount());
      lines(method);
      xml.end();
    }
    xml.end();
    lines(one);
    xml.end();
  }

  private void lines(ISourceNode node) throws IOException {
    xml.start("lines");
    for (int number = Math.max(node.getFirstLine(), 0); number <= node.getLastLine(); number++) {
      ILine line = node.getLine(number);
      if (SourceFile.hasCode(line.getInstructionCounter())) {
        line(number, line);
      }
    }
    xml.end();
  }

  private void line(int number, ILine line) throws IOException {
    ICounter branches = line.getBranchCounter();
    boolean branched = SourceFile.hasCode(branches);
    xml.start("line").attribute("number", number);
    xml.attribute("hits", SourceFile.hits(line.getInstructionCounter()));
    xml.attribute("branch", branched);
    if (branched) {
      int covered = branches.getCoveredCount();
      int total = branches.getTotalCount();
      xml.attribute(
          "condition-coverage", covered * 100 / total + "% (" + covered + "/" + total + ")");
    }
    xml.end();
  }

  private void rates(ISourceNode node) throws IOException {
    CoverageTotals totals = CoverageTotals.of(node);
    rates(totals.line(), totals.branch());
  }

  private void rates(Counter lines, Counter branches) throws IOException {
    xml.attribute("line-rate", rate(lines)).attribute("branch-rate", rate(branches));
  }

  /** Cut to four decimals; 1 when there is nothing to cover, as Cobertura has it. */
  private static String rate(Counter counter) {
    return counter.total() == 0
        ? "1.0"
        : BigDecimal.valueOf(counter.covered())
            .divide(BigDecimal.valueOf(counter.total()), 4, RoundingMode.DOWN)
            .toPlainString();
  }
}
