package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.ModuleCoverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;

/**
 * One source file: what line-based formats are made of.
 *
 * @param path relative to the project
 * @param classes declared in it, by name
 */
record SourceFile(String path, ISourceFileCoverage coverage, List<IClassCoverage> classes) {

  /** All of a project, in a fixed order. */
  static List<SourceFile> of(AnalyzedCoverage analyzed, SourcePaths paths) {
    var files = new ArrayList<SourceFile>();
    for (ModuleCoverage module : analyzed.modules()) {
      for (IPackageCoverage one : sorted(module.bundle().getPackages())) {
        for (ISourceFileCoverage source :
            one.getSourceFiles().stream()
                .filter(file -> file.getFirstLine() >= 0)
                .sorted(Comparator.comparing(ISourceFileCoverage::getName))
                .toList()) {
          String path = paths.of(module, one.getName(), source.getName());
          files.add(new SourceFile(path, source, classes(one, source)));
        }
      }
    }
    return files;
  }

  static List<IPackageCoverage> sorted(Collection<IPackageCoverage> packages) {
    return packages.stream().sorted(Comparator.comparing(IPackageCoverage::getName)).toList();
  }

  private static List<IClassCoverage> classes(IPackageCoverage in, ISourceFileCoverage source) {
    return in.getClasses().stream()
        .filter(one -> source.getName().equals(one.getSourceFileName()))
        .sorted(Comparator.comparing(IClassCoverage::getName))
        .toList();
  }

  static boolean hasCode(ICounter counter) {
    return counter.getTotalCount() > 0;
  }

  /** A line that ran in part did run. */
  static int hits(ICounter instructions) {
    return instructions.getCoveredCount() > 0 ? 1 : 0;
  }
}
