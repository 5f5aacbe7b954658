package dev.coveragerun.runner.prepare;

import dev.coveragerun.maven.platform.Coordinates;
import dev.coveragerun.maven.platform.PlatformNeeds;
import dev.coveragerun.maven.platform.PlatformPlanner;
import dev.coveragerun.maven.platform.TestLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a class path of jars lacks to run on the JUnit Platform, found in a folder of ours.
 *
 * @param additions go behind the class path
 * @param replaced jars of the class path that an addition stands in for
 * @param messages for the user
 */
record PlatformJars(List<Path> additions, List<Path> replaced, List<String> messages) {
  /** The rules of the newest surefire that leaves Vintage to those who ask for it. */
  private static final String SUREFIRE = "3.5.4";

  /** What the jars need in turn, beside the platform's own of the same version. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "junit-platform-launcher", List.of("junit-platform-engine"),
          "junit-platform-engine", List.of("junit-platform-commons"),
          "junit-jupiter-engine", List.of(),
          "junit-vintage-engine", List.of(),
          "junit", List.of(),
          "testng-engine", List.of());

  /** Any version of these does; a class path that has none may do without. */
  private static final List<String> ANY_VERSION =
      List.of("opentest4j", "apiguardian-api", "jspecify");

  /**
   * @param available folder with jars named as in a Maven repository
   * @throws PrepareException naming the jar that is missing
   */
  static PlatformJars complete(String module, List<Path> classpath, Optional<Path> available)
      throws PrepareException, IOException {
    List<JarName> present = new ArrayList<>();
    for (Path jar : classpath) {
      JarName.of(jar).ifPresent(present::add);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    present.forEach(jar -> jar.key().ifPresent(key -> versions.putIfAbsent(key, jar.version())));
    PlatformNeeds needs =
        PlatformPlanner.plan(SUREFIRE, new TestLibraries(versions), Optional.empty());
    List<Path> additions = new ArrayList<>();
    for (Coordinates wanted : needs.additions()) {
      add(module, wanted.artifactId(), wanted.version(), present, available, additions);
    }
    addAnyVersion(present, available, additions);
    List<Path> replaced =
        present.stream()
            .filter(jar -> jar.key().filter(needs.replaced()::contains).isPresent())
            .map(JarName::file)
            .toList();
    return new PlatformJars(additions, replaced, needs.messages());
  }

  private static void add(
      String module,
      String artifact,
      String version,
      List<JarName> present,
      Optional<Path> available,
      List<Path> additions)
      throws PrepareException {
    String name = artifact + "-" + version + ".jar";
    Path found =
        available
            .map(folder -> folder.resolve(name))
            .filter(Files::isRegularFile)
            .orElseThrow(() -> missing(module, name, available));
    if (!additions.contains(found)) {
      additions.add(found);
    }
    for (String needed : NEEDED.getOrDefault(artifact, List.of())) {
      if (present.stream().noneMatch(jar -> jar.artifactId().equals(needed))) {
        add(module, needed, version, present, available, additions);
      }
    }
  }

  private static void addAnyVersion(
      List<JarName> present, Optional<Path> available, List<Path> additions) throws IOException {
    if (additions.isEmpty() || available.isEmpty()) {
      return;
    }
    for (String artifact : ANY_VERSION) {
      if (present.stream().noneMatch(jar -> jar.artifactId().equals(artifact))) {
        try (Stream<Path> jars = Files.list(available.get())) {
          jars.filter(jar -> jar.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
              .max(java.util.Comparator.naturalOrder())
              .ifPresent(additions::add);
        }
      }
    }
  }

  private static PrepareException missing(String module, String name, Optional<Path> available) {
    String where =
        available
            .map(folder -> "neither among its jars nor in " + folder)
            .orElse("not among its jars");
    return PrepareException.inputWrong(
        "%s cannot be tested: %s is %s. Add it to the module's target/dependency"
            .formatted(module, name, where));
  }
}
