package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.coverage.MergedCoverage.MergedClass;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.data.ExecutionDataStore;

/** Lays merged coverage over the class files of a project, one bundle for each module. */
public final class CoverageAnalysis {
  private final Project project;
  private final MergedCoverage merged;
  private final List<ModuleCoverage> modules = new ArrayList<>();
  private final Map<String, Set<Long>> known = new HashMap<>();
  private final List<String> unreadable = new ArrayList<>();

  private CoverageAnalysis(Project project, MergedCoverage merged) {
    this.project = project;
    this.merged = merged;
  }

  /**
   * @throws IOException when a class folder cannot be listed; a single bad class file is reported
   *     in the result
   */
  public static AnalyzedCoverage analyze(Project project, MergedCoverage merged)
      throws IOException {
    var analysis = new CoverageAnalysis(project, merged);
    ExecutionDataStore store = merged.store();
    for (Module module : project.modules()) {
      if (!module.classDirectories().isEmpty()) {
        analysis.add(module, ClassFiles.analyze(store, module.classDirectories()));
      }
    }
    return analysis.result();
  }

  private void add(Module module, ClassFiles files) {
    var builder = new CoverageBuilder();
    files.chosen().forEach(builder::visitCoverage);
    files
        .all()
        .forEach(
            one -> known.computeIfAbsent(one.getName(), name -> new HashSet<>()).add(one.getId()));
    files.unreadable().forEach(file -> unreadable.add(module.name() + ": " + file));
    var notes = new ArrayList<String>();
    files
        .ambiguous()
        .forEach(
            name ->
                notes.add(
                    name.replace('/', '.')
                        + " is there several times with different bytes; counted is the one that"
                        + " ran, else the first"));
    modules.add(ModuleCoverage.of(module, title(module), builder, notes));
  }

  private String title(Module module) {
    long same =
        project.modules().stream().filter(other -> other.name().equals(module.name())).count();
    return same == 1 ? module.name() : module.id();
  }

  private AnalyzedCoverage result() throws IOException {
    List<MergedClass> strangers =
        merged.classes().stream()
            .filter(one -> known.containsKey(one.data().getName()))
            .filter(one -> !known.get(one.data().getName()).contains(one.data().getId()))
            .toList();
    if (!strangers.isEmpty()) {
      var classpath = new TestClasspath(project);
      strangers = strangers.stream().filter(one -> !classpath.holds(one.data())).toList();
    }
    List<String> names =
        strangers.stream()
            .map(one -> one.data().getName().replace('/', '.'))
            .distinct()
            .sorted()
            .toList();
    Set<Integer> splits =
        strangers.stream()
            .flatMap(one -> one.splits().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return new AnalyzedCoverage(List.copyOf(modules), names, splits, List.copyOf(unreadable));
  }
}
