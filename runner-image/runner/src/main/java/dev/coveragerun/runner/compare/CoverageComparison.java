package dev.coveragerun.runner.compare;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A run's coverage held against another build's, class by class.
 *
 * @param classes how many were compared
 * @param covered counter to what the run covered of it, over all classes
 * @param otherCovered likewise, of the other build
 * @param differences one line for each class whose counters differ
 */
public record CoverageComparison(
    int classes,
    Map<String, Long> covered,
    Map<String, Long> otherCovered,
    List<String> differences) {
  private static final ClassCounters ABSENT = new ClassCounters(Map.of(), Map.of());

  public CoverageComparison {
    covered = Map.copyOf(covered);
    otherCovered = Map.copyOf(otherCovered);
    differences = List.copyOf(differences);
  }

  /**
   * @param directory of a run whose report has the XML format
   * @param execFiles coverage of another build of the same classes, in JaCoCo's exec format
   */
  public static CoverageComparison of(RunDirectory directory, List<Path> execFiles)
      throws IOException {
    Project project = JsonFile.read(directory.projectFile(), Project.class);
    return compare(
        JacocoXmlCounters.read(directory.report().resolve("jacoco.xml")),
        PlainJacocoCounters.of(project, execFiles));
  }

  /**
   * Two other builds of the classes of a run, held against each other: how much a suite jitters by
   * itself.
   */
  public static CoverageComparison of(
      RunDirectory directory, List<Path> execFiles, List<Path> otherExecFiles) throws IOException {
    Project project = JsonFile.read(directory.projectFile(), Project.class);
    return compare(
        PlainJacocoCounters.of(project, execFiles),
        PlainJacocoCounters.of(project, otherExecFiles));
  }

  static CoverageComparison compare(
      Map<String, ClassCounters> run, Map<String, ClassCounters> other) {
    TreeSet<String> names = new TreeSet<>(run.keySet());
    names.addAll(other.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String difference =
          run.getOrDefault(name, ABSENT).differences(other.getOrDefault(name, ABSENT));
      if (!difference.isEmpty()) {
        differences.add(name + ": " + difference);
      }
    }
    return new CoverageComparison(names.size(), sum(run), sum(other), differences);
  }

  private static Map<String, Long> sum(Map<String, ClassCounters> classes) {
    Map<String, Long> sums = new TreeMap<>();
    classes
        .values()
        .forEach(
            each ->
                each.covered()
                    .forEach((counter, value) -> sums.merge(counter, (long) value, Long::sum)));
    return sums;
  }
}
