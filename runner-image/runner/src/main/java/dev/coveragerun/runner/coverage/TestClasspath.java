package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * What tests could load besides the project's own classes. A test double under the name of a class,
 * or an older release of the project itself among the dependencies, is executed under a name that
 * the project also has; JaCoCo warns of such classes as of real mismatches.
 */
final class TestClasspath {
  private final List<Path> elements;

  TestClasspath(Project project) {
    this.elements =
        project.modules().stream()
            .flatMap(module -> module.testRuns().stream())
            .flatMap(run -> run.testClasspath().stream())
            .distinct()
            .map(Path::of)
            .toList();
  }

  /** Whether these very bytes are a class on some test class path. */
  boolean holds(ExecutionData executed) {
    String name = executed.getName() + ".class";
    return elements.stream().anyMatch(element -> matches(element, name, executed.getId()));
  }

  private static boolean matches(Path element, String name, long id) {
    try {
      if (Files.isDirectory(element)) {
        Path file = element.resolve(name).normalize();
        return file.startsWith(element)
            && Files.isRegularFile(file)
            && matches(Files.readAllBytes(file), id);
      }
      return Files.isRegularFile(element) && matchesInJar(element, name, id);
    } catch (IOException | RuntimeException e) {
      // What cannot be read cannot vouch for the class.
      return false;
    }
  }

  private static boolean matchesInJar(Path jar, String name, long id) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return false;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return matches(in.readAllBytes(), id);
      }
    }
  }

  private static boolean matches(byte[] bytes, long id) throws IOException {
    var found = new boolean[1];
    new Analyzer(new ExecutionDataStore(), one -> found[0] = one.getId() == id)
        .analyzeClass(bytes, "class path");
    return found[0];
  }
}
