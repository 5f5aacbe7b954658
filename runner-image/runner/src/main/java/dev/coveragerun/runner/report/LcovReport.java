package dev.coveragerun.runner.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ILine;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;

/**
 * {@code lcov.info} as geninfo(1) describes it. JaCoCo counts whether, not how often, so that every
 * count is 0 or 1.
 */
final class LcovReport {
  private final Writer out;

  private LcovReport(Writer out) {
    this.out = out;
  }

  static void write(Path file, List<SourceFile> sources) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      var report = new LcovReport(out);
      for (SourceFile source : sources) {
        report.source(source);
      }
    }
  }

  private void source(SourceFile source) throws IOException {
    line("TN:");
    line("SF:" + source.path());
    functions(source.classes());
    branches(source.coverage());
    lines(source.coverage());
    line("end_of_record");
  }

  private void functions(List<IClassCoverage> classes) throws IOException {
    int found = 0;
    int hit = 0;
    for (IClassCoverage one : classes) {
      for (IMethodCoverage method : one.getMethods()) {
        if (method.getFirstLine() < 0) {
          continue;
        }
        String name = one.getName().replace('/', '.') + "." + method.getName() + method.getDesc();
        int hits = SourceFile.hits(method.getInstructionCounter());
        line("FN:" + method.getFirstLine() + "," + name);
        line("FNDA:" + hits + "," + name);
        found++;
        hit += hits;
      }
    }
    line("FNF:" + found);
    line("FNH:" + hit);
  }

  private void branches(ISourceFileCoverage source) throws IOException {
    for (int number = source.getFirstLine(); number <= source.getLastLine(); number++) {
      ICounter branches = source.getLine(number).getBranchCounter();
      for (int branch = 0; branch < branches.getTotalCount(); branch++) {
        line(
            "BRDA:"
                + number
                + ",0,"
                + branch
                + ","
                + (branch < branches.getCoveredCount() ? "1" : notTaken(source.getLine(number))));
      }
    }
    line("BRF:" + source.getBranchCounter().getTotalCount());
    line("BRH:" + source.getBranchCounter().getCoveredCount());
  }

  /** A dash when the line itself never ran. */
  private static String notTaken(ILine line) {
    return SourceFile.hits(line.getInstructionCounter()) == 0 ? "-" : "0";
  }

  private void lines(ISourceFileCoverage source) throws IOException {
    for (int number = source.getFirstLine(); number <= source.getLastLine(); number++) {
      ICounter instructions = source.getLine(number).getInstructionCounter();
      if (SourceFile.hasCode(instructions)) {
        line("DA:" + number + "," + SourceFile.hits(instructions));
      }
    }
    line("LF:" + source.getLineCounter().getTotalCount());
    line("LH:" + source.getLineCounter().getCoveredCount());
  }

  /** Names come from class files, where a name may hold a line break. */
  private void line(String text) throws IOException {
    out.write(text.replace('\n', ' ').replace('\r', ' '));
    out.write('\n');
  }
}
