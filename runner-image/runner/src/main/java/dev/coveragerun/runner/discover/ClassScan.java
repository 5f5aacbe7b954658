package dev.coveragerun.runner.discover;

import dev.coveragerun.runner.project.TestRun;
import dev.coveragerun.runner.run.TestFilter;
import dev.coveragerun.worker.protocol.TestPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files below a test run's folder, and which of them surefire's patterns choose. */
final class ClassScan {
  private static final List<String> DEFAULT_INCLUDES =
      List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
  private static final List<String> DEFAULT_EXCLUDES = List.of("**/*$*");
  private static final String CLASS = ".class";

  /** Binary name to size, of every class file. */
  private final TreeMap<String, Long> files = new TreeMap<>();

  private final List<String> candidates;

  private ClassScan(Path directory, TestPatterns build, TestPatterns filter) throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> walk = Files.walk(directory)) {
        for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
          String name = directory.relativize(file).toString().replace('\\', '/');
          if (name.endsWith(CLASS)) {
            files.put(className(name), Files.size(file));
          }
        }
      }
    }
    candidates =
        files.keySet().stream()
            .filter(build::wantsClass)
            .filter(filter::wantsClass)
            .filter(name -> !name.endsWith("module-info") && !name.endsWith("package-info"))
            .toList();
  }

  /**
   * @throws IllegalArgumentException when a pattern is malformed; the message names it
   */
  static ClassScan of(TestRun testRun, TestFilter filter) throws IOException {
    boolean defaults = testRun.includes().isEmpty();
    List<String> excludes =
        defaults && testRun.excludes().isEmpty() ? DEFAULT_EXCLUDES : testRun.excludes();
    return new ClassScan(
        Path.of(testRun.testClassesDirectory()),
        new TestPatterns(
            TestPatterns.requests(defaults ? DEFAULT_INCLUDES : testRun.includes(), excludes)),
        new TestPatterns(TestPatterns.requests(filter.include(), filter.exclude())));
  }

  /** Binary names, sorted. */
  List<String> candidates() {
    return candidates;
  }

  /** Size of the class file and of those of the classes nested in it. */
  long bytes(String className) {
    // '%' is the character behind '$'.
    return files.getOrDefault(className, 0L)
        + files.subMap(className + "$", className + "%").values().stream()
            .mapToLong(Long::longValue)
            .sum();
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }
}
