package dev.coveragerun.runner.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledLayoutTest {
  @TempDir Path directory;
  private final List<String> said = new ArrayList<>();

  @Test
  void aMavenModuleWithItsDependencies() throws Exception {
    folders("target/classes", "target/test-classes", "src/main/java", "target/generated-sources/a");
    jars("target/dependency", "junit-jupiter-api-5.10.2", "junit-jupiter-engine-5.10.2");
    jars("target/dependency", "junit-platform-engine-1.10.2", "junit-platform-commons-1.10.2");
    jars("target/dependency", "junit-platform-launcher-1.10.2");

    Project project = prepare();

    Module module = project.modules().get(0);
    TestRun run = module.testRuns().get(0);
    assertThat(module.classDirectories()).containsExactly(path("target/classes"));
    assertThat(module.sourceDirectories())
        .containsExactly(path("src/main/java"), path("target/generated-sources/a"));
    assertThat(run.testClasspath())
        .startsWith(path("target/test-classes"), path("target/classes"))
        .contains(path("target/dependency/junit-jupiter-api-5.10.2.jar"))
        .hasSize(7);
    assertThat(run.platformClasspath()).isEmpty();
    assertThat(run.excludes()).containsExactly("**/*$*");
    assertThat(project.buildTool()).isEqualTo("None");
  }

  @Test
  void aMissingLauncherComesFromOurJarsInTheSameVersion() throws Exception {
    folders("target/test-classes");
    jars("lib", "junit-jupiter-api-5.9.3", "junit-jupiter-engine-5.9.3");
    jars("lib", "junit-platform-engine-1.9.3", "junit-platform-commons-1.9.3");
    jars("ours", "junit-platform-launcher-1.9.3", "junit-platform-launcher-1.14.4");

    assertThat(prepare().modules().get(0).testRuns().get(0).platformClasspath())
        .containsExactly(path("ours/junit-platform-launcher-1.9.3.jar"));
  }

  @Test
  void aLauncherThatIsNowhereIsNamed() throws IOException {
    folders("target/test-classes");
    jars("lib", "junit-jupiter-api-5.9.3", "junit-jupiter-engine-5.9.3");
    jars("lib", "junit-platform-engine-1.9.3", "junit-platform-commons-1.9.3");

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::prepare);

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.InputWrong);
    assertThat(failure).hasMessageContaining("junit-platform-launcher-1.9.3.jar");
  }

  @Test
  void junit4GetsVintageAndAllThatItNeeds() throws Exception {
    folders("target/test-classes");
    jars("lib", "junit-4.13.2", "hamcrest-core-1.3");
    jars("ours", "junit-platform-launcher-1.14.4", "junit-platform-engine-1.14.4");
    jars("ours", "junit-platform-commons-1.14.4", "junit-vintage-engine-5.14.4");
    jars("ours", "opentest4j-1.3.0", "junit-jupiter-engine-5.14.4");

    assertThat(names(prepare().modules().get(0).testRuns().get(0).platformClasspath()))
        .containsExactlyInAnyOrder(
            "junit-platform-launcher-1.14.4.jar",
            "junit-platform-engine-1.14.4.jar",
            "junit-platform-commons-1.14.4.jar",
            "junit-vintage-engine-5.14.4.jar",
            "opentest4j-1.3.0.jar");
  }

  @Test
  void modulesSeeTheRootsJarsAndEachOthersClasses() throws Exception {
    folders("a/target/classes", "b/build/classes/java/main", "b/build/classes/java/test");
    jars("lib", "testng-7.5.1", "testng-engine-1.1.0", "junit-platform-launcher-1.14.4");

    Project project = prepare();

    assertThat(project.modules()).extracting(Module::id).containsExactly("a", "b");
    assertThat(project.modules().get(0).testRuns()).isEmpty();
    assertThat(project.testRun("b").orElseThrow().testClasspath())
        .startsWith(path("b/build/classes/java/test"), path("b/build/classes/java/main"))
        .contains(path("lib/testng-7.5.1.jar"))
        .endsWith(path("a/target/classes"));
  }

  @Test
  void aProjectJsonInTheFolderSaysItAll() throws Exception {
    folders("target/test-classes");
    jars("lib", "junit-jupiter-api-5.9.3", "junit-platform-launcher-1.9.3");
    jars("lib", "junit-jupiter-engine-5.9.3", "junit-platform-engine-1.9.3");
    Project found = prepare();
    JsonFile.write(directory.resolve("project.json"), found);

    assertThat(prepare()).isEqualTo(found);
  }

  @Test
  void aProjectJsonFromElsewhereIsRefused() throws IOException {
    Files.writeString(directory.resolve("project.json"), "{\"schemaVersion\": 9, \"modules\": []}");

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::prepare);

    assertThat(failure).hasMessageContaining("schemaVersion 9");
  }

  @Test
  void brokenJsonIsTheUsersToCorrect() throws IOException {
    Files.writeString(directory.resolve("project.json"), "{");

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::prepare);

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.InputWrong);
  }

  @Test
  void nothingCompiledIsSaidSo() {
    PrepareException failure = catchThrowableOfType(PrepareException.class, this::prepare);

    assertThat(failure).hasMessageContaining("target/test-classes");
  }

  private Project prepare() throws PrepareException, InterruptedException {
    BuildRequest request =
        new BuildRequest(
            directory,
            BuildTool.None,
            List.of(),
            Optional.empty(),
            directory.resolve("out"),
            BuildRequest.DEFAULT_DEADLINE);
    return Preparer.ofClassPath(Optional.of(directory.resolve("ours"))).prepare(request, said::add);
  }

  private void folders(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(directory.resolve(name));
    }
  }

  private void jars(String folder, String... names) throws IOException {
    folders(folder);
    for (String name : names) {
      Files.createFile(directory.resolve(folder).resolve(name + ".jar"));
    }
  }

  private String path(String relative) {
    return directory.resolve(relative).toString();
  }

  private static List<String> names(List<String> jars) {
    return jars.stream().map(jar -> Path.of(jar).getFileName().toString()).toList();
  }
}
