package dev.coveragerun.runner.prepare;

import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What must hold before any test can run. */
final class InputCheck {
  /** What the worker is compiled for. */
  private static final int OLDEST_JAVA = 8;

  private InputCheck() {}

  static void source(Path source) throws PrepareException {
    if (!Files.isDirectory(source)) {
      throw PrepareException.inputWrong(
          Files.exists(source)
              ? "the source %s is a file: name the folder of the project".formatted(source)
              : "the source folder %s does not exist".formatted(source));
    }
  }

  /** Makes the folder for logs. */
  static void output(Path output) throws PrepareException {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw PrepareException.infrastructure(
          "cannot make the folder %s for the build's log: %s".formatted(output, e), e);
    }
    if (!Files.isWritable(output)) {
      throw PrepareException.infrastructure("cannot write in %s".formatted(output));
    }
  }

  static void project(Project project) throws PrepareException {
    List<TestRun> runs =
        project.modules().stream().flatMap(module -> module.testRuns().stream()).toList();
    if (runs.isEmpty()) {
      throw PrepareException.inputWrong(
          "%s has no tests to run: no module has compiled test classes, or its build skips them (skipTests, maven.test.skip)"
              .formatted(project.root()));
    }
    for (TestRun run : runs) {
      jdk(run);
    }
  }

  private static void jdk(TestRun run) throws PrepareException {
    Path home = Path.of(run.javaHome());
    if (!Files.isExecutable(home.resolve("bin/java"))) {
      throw PrepareException.inputWrong(
          "the tests of %s want the JVM in %s, which has no bin/java".formatted(run.id(), home));
    }
    String version = version(home);
    int feature = MavenCommand.javaFeature(version);
    if (feature > 0 && feature < OLDEST_JAVA) {
      throw PrepareException.inputWrong(
          "the tests of %s want Java %s in %s, but workers need Java %d or later: let the build use a newer JDK for its tests"
              .formatted(run.id(), version, home, OLDEST_JAVA));
    }
  }

  /** From the JDK's {@code release} file; empty without one. */
  private static String version(Path home) {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
    return release.getProperty("JAVA_VERSION", "").replace("\"", "");
  }
}
