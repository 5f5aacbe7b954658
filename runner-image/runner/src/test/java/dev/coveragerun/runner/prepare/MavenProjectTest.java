package dev.coveragerun.runner.prepare;

import static dev.coveragerun.runner.prepare.TinyProject.dependencies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real builds by the Maven on the PATH. */
class MavenProjectTest {
  private static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api:6.1.3";
  private static final String JUNIT4 = "junit:junit:4.13.2";

  private static final String SPECIAL_VARIABLES =
      """
      <build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration>
        <systemPropertyVariables>
          <quoted>a "b" 'c' \\ d</quoted><lines>one&#10;two</lines><far>žluťoučký 中 😀</far>
        </systemPropertyVariables>
        <environmentVariables><MODE>"test"</MODE></environmentVariables>
        <excludes><exclude>**/Slow*.java</exclude></excludes>
        <groups>fast | unit, smoke</groups>
        <properties><configurationParameters>a.b = 1</configurationParameters></properties>
        <reuseForks>false</reuseForks>
      </configuration></plugin></plugins></build>
      """;

  @TempDir static Path directory;
  private static Project project;

  @BeforeAll
  static void build() throws Exception {
    TinyProject tiny =
        new TinyProject(directory.resolve("multi module"))
            .parent("lib", "app", "legacy", "skipped")
            .module("lib", dependencies(JUPITER_API))
            .test("lib", "org.junit.jupiter.api.Test")
            .module(
                "app",
                dependencies(JUPITER_API, "tiny:lib:1", "tiny:lib:1:test-jar") + SPECIAL_VARIABLES)
            .test("app", "org.junit.jupiter.api.Test")
            .module("legacy", dependencies(JUNIT4))
            .test("legacy", "org.junit.Test")
            .module(
                "skipped",
                "<properties><skipTests>true</skipTests></properties>" + dependencies(JUPITER_API))
            .test("skipped", "org.junit.jupiter.api.Test");
    project = prepare(tiny.root(), "-q", "-T2", "-Dfrom.user=yes");
  }

  @Test
  void everyModuleWithClassesCountsForCoverage() {
    assertThat(project.modules())
        .extracting(Module::id)
        .containsExactlyInAnyOrder("tiny:lib", "tiny:app", "tiny:legacy", "tiny:skipped");
    assertThat(module("skipped").classDirectories())
        .containsExactly(path("skipped/target/classes"));
    assertThat(module("skipped").testRuns()).isEmpty();
    assertThat(module("lib").sourceDirectories()).contains(path("lib/src/main/java"));
  }

  @Test
  void noTestRunsDuringTheBuild() throws IOException {
    try (var files = Files.walk(directory)) {
      assertThat(files.filter(file -> file.endsWith("has-run"))).isEmpty();
    }
  }

  @Test
  void theClassPathHasTheModulesThatWereJustBuilt() {
    assertThat(run("app").testClasspath())
        .startsWith(path("app/target/test-classes"), path("app/target/classes"))
        .contains(path("lib/target/classes"), path("lib/target/test-classes"));
  }

  @Test
  void theApiAloneGetsEngineAndLauncherOfItsVersion() {
    assertThat(names(run("lib").testClasspath())).contains("junit-jupiter-api-6.1.3.jar");
    assertThat(names(run("lib").platformClasspath()))
        .contains("junit-platform-launcher-6.1.3.jar", "junit-jupiter-engine-6.1.3.jar")
        .doesNotContain("junit-jupiter-api-6.1.3.jar");
  }

  @Test
  void junit4GetsVintage() {
    assertThat(names(run("legacy").platformClasspath()))
        .contains("junit-platform-launcher-1.14.4.jar", "junit-vintage-engine-5.14.4.jar")
        .doesNotContain("junit-4.13.2.jar");
    assertThat(run("legacy").replacedClasspath()).isEmpty();
  }

  @Test
  void theArgLineIsTheUsersWithoutJaCoCo() {
    assertThat(project.modules().stream().flatMap(module -> module.testRuns().stream()))
        .allSatisfy(run -> assertThat(run.jvmArgs()).containsExactly("-Dx=1"));
  }

  @Test
  void surefiresConfigurationArrivesUnharmed() {
    TestRun run = run("app");

    assertThat(run.systemProperties())
        .containsEntry("quoted", "a \"b\" 'c' \\ d")
        .containsEntry("lines", "one\ntwo")
        .containsEntry("far", "žluťoučký 中 😀")
        .containsEntry("from.user", "yes")
        .containsEntry("basedir", path("app"));
    assertThat(run.environment()).containsEntry("MODE", "\"test\"");
    assertThat(run.excludes()).containsExactly("**/Slow*.java");
    assertThat(run.includes()).contains("**/*Test.java");
    assertThat(run.groups()).containsExactly("fast | unit", "smoke");
    assertThat(run.configurationParameters()).containsEntry("a.b", "1");
    assertThat(run.forkReused()).isFalse();
    assertThat(run.workingDirectory()).isEqualTo(path("app"));
  }

  @Test
  void testsDoNotSeeHowTheyWereRecorded() {
    assertThat(run("lib").systemProperties().keySet())
        .noneMatch(key -> key.startsWith("coveragerun") || key.startsWith("maven.ext"));
  }

  @Test
  void whatDoesNotCompileIsShownAsTheCompilerSaysIt(@TempDir Path folder) {
    Path root =
        new TinyProject(folder)
            .parent("broken")
            .module("broken", "")
            .file(
                "broken/src/main/java/broken/Bad.java", "package broken; class Bad { Missing a; }")
            .root();

    PrepareException failure = catchThrowableOfType(PrepareException.class, () -> prepare(root));

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.InputWrong);
    assertThat(failure)
        .hasMessageContaining("does not compile")
        .hasMessageContaining("broken/Bad.java:[1,29]")
        .hasMessageContaining("class Missing")
        .hasMessageContaining("maven.log");
  }

  private static Project prepare(Path root, String... args)
      throws PrepareException, InterruptedException, IOException {
    Path output = Files.createTempDirectory(directory, "output");
    List<String> all = new java.util.ArrayList<>(List.of(args));
    String repository = System.getProperty("localRepository");
    if (repository != null) {
      all.add("-Dmaven.repo.local=" + repository);
    }
    BuildRequest request =
        new BuildRequest(
            root, BuildTool.Maven, all, Optional.empty(), output, BuildRequest.DEFAULT_DEADLINE);
    return Preparer.ofClassPath(Optional.empty()).prepare(request, line -> {});
  }

  private static Module module(String name) {
    return project.modules().stream()
        .filter(module -> module.id().equals("tiny:" + name))
        .findFirst()
        .orElseThrow();
  }

  private static TestRun run(String name) {
    return project.testRun("tiny:" + name).orElseThrow();
  }

  private static String path(String relative) {
    return directory.resolve("multi module").resolve(relative).toString();
  }

  private static List<String> names(List<String> jars) {
    return jars.stream().map(jar -> Path.of(jar).getFileName().toString()).toList();
  }
}
