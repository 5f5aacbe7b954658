package dev.coveragerun.runner.compare;

import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICoverageNode.CounterEntity;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * The counters of every class of a project from another build's coverage files, by JaCoCo alone:
 * none of our own merging or reporting takes part, so that a comparison with it proves something.
 */
final class PlainJacocoCounters {
  private PlainJacocoCounters() {}

  static Map<String, ClassCounters> of(Project project, List<Path> execFiles) throws IOException {
    ExecFileLoader loader = new ExecFileLoader();
    for (Path file : execFiles) {
      loader.load(file.toFile());
    }
    List<Module> modules =
        project.modules().stream().filter(each -> !each.classDirectories().isEmpty()).toList();
    Map<String, ClassCounters> counters = new TreeMap<>();
    for (Module module : modules) {
      CoverageBuilder builder = new CoverageBuilder();
      Analyzer analyzer = new Analyzer(loader.getExecutionDataStore(), builder);
      for (String folder : module.classDirectories()) {
        analyzer.analyzeAll(Path.of(folder).toFile());
      }
      String group = modules.size() > 1 ? module.name() + ":" : "";
      for (IClassCoverage each : builder.getClasses()) {
        counters.put(group + each.getName(), counters(each));
      }
    }
    return counters;
  }

  private static ClassCounters counters(IClassCoverage coverage) {
    Map<String, Integer> covered = new HashMap<>();
    Map<String, Integer> missed = new HashMap<>();
    for (CounterEntity entity : CounterEntity.values()) {
      if (coverage.getCounter(entity).getTotalCount() > 0) {
        covered.put(entity.name(), coverage.getCounter(entity).getCoveredCount());
        missed.put(entity.name(), coverage.getCounter(entity).getMissedCount());
      }
    }
    return new ClassCounters(covered, missed);
  }
}
