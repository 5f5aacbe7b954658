package dev.coveragerun.runner.coverage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * Every class in a module's class folders, analysed. As JaCoCo's Maven plugin does, all files are
 * looked at, archives in resource folders included. That plugin fails when a module holds two
 * classes of one name (a multi-release folder) or one unreadable file; here one class wins and the
 * others are reported.
 */
final class ClassFiles {
  private static final Path VERSIONS = Path.of("META-INF", "versions");

  private final ExecutionDataStore executed;
  private final Map<String, List<IClassCoverage>> byName = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  private ClassFiles(ExecutionDataStore executed) {
    this.executed = executed;
  }

  static ClassFiles analyze(ExecutionDataStore executed, List<String> directories)
      throws IOException {
    var files = new ClassFiles(executed);
    for (String directory : directories) {
      Path folder = Path.of(directory);
      for (Path file : sorted(folder)) {
        files.add(folder, file);
      }
    }
    return files;
  }

  /** What is below {@code META-INF/versions} comes last: folders run with their base classes. */
  private static List<Path> sorted(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> folder.relativize(file).startsWith(VERSIONS))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(Path folder, Path file) {
    var found = new ArrayList<IClassCoverage>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new Analyzer(executed, found::add).analyzeAll(in, file.toString());
    } catch (IOException | RuntimeException e) {
      // A broken archive among the resources holds no class of the project.
      if (file.toString().endsWith(".class")) {
        unreadable.add(folder.relativize(file).toString());
      }
    }
    found.forEach(one -> byName.computeIfAbsent(one.getName(), name -> new ArrayList<>()).add(one));
  }

  /** One class for each name: the one that ran, else the first found. */
  List<IClassCoverage> chosen() {
    return byName.values().stream()
        .map(
            variants ->
                variants.stream()
                    .filter(one -> executed.get(one.getId()) != null)
                    .findFirst()
                    .orElse(variants.get(0)))
        .toList();
  }

  /** Names of classes that were found with different bytes. */
  List<String> ambiguous() {
    return byName.entrySet().stream()
        .filter(
            entry -> entry.getValue().stream().map(IClassCoverage::getId).distinct().count() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Every variant, chosen or not. */
  List<IClassCoverage> all() {
    return byName.values().stream().flatMap(Collection::stream).toList();
  }
}
