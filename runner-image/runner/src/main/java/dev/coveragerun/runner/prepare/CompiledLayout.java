package dev.coveragerun.runner.prepare;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A project that is compiled already: described by a {@code project.json} in its folder, or laid
 * out as Maven and Gradle leave it, with its dependencies as jars in {@code target/dependency},
 * {@code target/lib} or {@code lib} of the module or of the root. Its tests are chosen by
 * surefire's defaults.
 */
final class CompiledLayout implements ProjectBuild {
  private static final List<String> INCLUDES =
      List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
  private static final List<String> EXCLUDES = List.of("**/*$*");

  private final Optional<Path> platformJars;

  CompiledLayout(Optional<Path> platformJars) {
    this.platformJars = platformJars;
  }

  @Override
  public Project run(BuildRequest request, Consumer<String> log) throws PrepareException {
    Path described = request.source().resolve("project.json");
    try {
      if (Files.isRegularFile(described)) {
        log.accept("taking the tests from " + described);
        return read(described);
      }
      List<ModuleFolders> folders = ModuleFolders.in(request.source());
      if (folders.stream().noneMatch(ModuleFolders::hasTests)) {
        throw PrepareException.inputWrong(
            "no compiled tests in %s: build.tool None wants target/test-classes (or build/classes/java/test) in it or in a module below, or a project.json"
                .formatted(request.source()));
      }
      List<Module> modules = new ArrayList<>();
      for (ModuleFolders module : folders) {
        modules.add(module(module, folders, request, log));
      }
      return new Project(Project.SCHEMA_VERSION, request.source().toString(), "None", modules);
    } catch (IOException | UncheckedIOException e) {
      throw PrepareException.infrastructure(
          "cannot read in %s: %s".formatted(request.source(), e.getMessage()), e);
    }
  }

  private static Project read(Path file) throws PrepareException {
    Project project;
    try {
      project = JsonFile.read(file, Project.class);
    } catch (IOException | RuntimeException e) {
      throw PrepareException.inputWrong(
          "%s is no project.json of ours: %s".formatted(file, e.getMessage()));
    }
    if (project.schemaVersion() != Project.SCHEMA_VERSION) {
      throw PrepareException.inputWrong(
          "%s has schemaVersion %d, this version reads %d: prepare the project again"
              .formatted(file, project.schemaVersion(), Project.SCHEMA_VERSION));
    }
    for (Module module : project.modules()) {
      for (TestRun run : module.testRuns()) {
        if (!Files.isDirectory(Path.of(run.testClassesDirectory()))) {
          throw PrepareException.inputWrong(
              "%s names test classes in %s, which is no folder here: prepare the project on this machine"
                  .formatted(file, run.testClassesDirectory()));
        }
      }
    }
    return project;
  }

  private Module module(
      ModuleFolders module, List<ModuleFolders> all, BuildRequest request, Consumer<String> log)
      throws PrepareException, IOException {
    List<TestRun> runs =
        module.hasTests() ? List.of(testRun(module, all, request, log)) : List.of();
    return new Module(
        module.id(),
        module.id(),
        module.directory().toString(),
        texts(module.classes()),
        texts(module.sources()),
        "UTF-8",
        runs);
  }

  private TestRun testRun(
      ModuleFolders module, List<ModuleFolders> all, BuildRequest request, Consumer<String> log)
      throws PrepareException, IOException {
    List<Path> jars = module.jars(request.source());
    PlatformJars platform = PlatformJars.complete(module.id(), jars, platformJars);
    platform.messages().forEach(message -> log.accept(module.id() + ": " + message));
    List<String> classpath = new ArrayList<>(texts(module.tests()));
    classpath.addAll(texts(module.classes()));
    classpath.addAll(texts(jars));
    all.stream()
        .filter(other -> !other.equals(module))
        .forEach(other -> classpath.addAll(texts(other.classes())));
    return new TestRun(
        module.id(),
        module.tests().get(0).toString(),
        classpath,
        texts(platform.additions()),
        texts(platform.replaced()),
        javaHome(request),
        List.of(),
        Map.of("basedir", module.directory().toString()),
        Map.of(),
        List.of(),
        module.directory().toString(),
        INCLUDES,
        EXCLUDES,
        List.of(),
        List.of(),
        Map.of(),
        true,
        true,
        module.moduleName());
  }

  private static String javaHome(BuildRequest request) {
    return request
        .javaHome()
        .map(Path::toString)
        .or(() -> Optional.ofNullable(System.getenv("JAVA_HOME")).filter(home -> !home.isBlank()))
        .orElseGet(() -> System.getProperty("java.home"));
  }

  private static List<String> texts(List<Path> paths) {
    return paths.stream().map(Path::toString).toList();
  }
}
