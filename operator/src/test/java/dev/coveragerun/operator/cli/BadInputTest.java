package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import dev.coveragerun.operator.cli.CovrunProcess.Start;
import dev.coveragerun.runner.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong: one message that says what and where, the right exit code, nothing lost. */
class BadInputTest {
  private static final String HEAD =
      "apiVersion: coveragerun.dev/v1alpha1\nkind: CoverageRun\nmetadata: {name: orders}\n";
  private static final String VOLUME = "spec:\n  source: {volume: {claimName: src}}\n";

  @TempDir static Path folder;
  private static Path output;
  private static Map<String, String> earlier;

  @BeforeAll
  static void anEarlierRunLeftItsReport() throws IOException {
    output = folder.resolve("out");
    Path report = Files.createDirectories(output.resolve("report/jacoco")).getParent();
    Files.writeString(report.resolve("summary.json"), "{\"verdict\": \"Complete\"}");
    Files.writeString(report.resolve("jacoco/index.html"), "<html>42 %</html>");
    Files.writeString(output.resolve(".lock"), "");
    Files.writeString(output.resolve("plan.json"), "{");
    Files.writeString(output.resolve("timings.json"), "{}");
    Path attempt = Files.createDirectories(output.resolve("splits/01/1"));
    Files.writeString(attempt.resolve("worker-1.exec"), "exec");
    earlier = RunOutput.contents(output);
  }

  @AfterEach
  void itIsStillThere() throws IOException {
    assertThat(RunOutput.contents(output)).containsAllEntriesOf(earlier);
  }

  static Stream<Arguments> manifests() {
    return Stream.of(
        arguments("spec: [1, 2", "is not YAML"),
        arguments("hello", "single value"),
        arguments("", "empty"),
        arguments("kind: Deployment\napiVersion: apps/v1", "is a Deployment, not a CoverageRun"),
        arguments("name: x", "apiVersion and kind are missing"),
        arguments(HEAD.replace("v1alpha1", "v9") + VOLUME, "v9"),
        arguments(HEAD + VOLUME + "  split: 3", "did you mean splits"),
        arguments(HEAD + VOLUME + "  worker: {memroy: 1Gi}", "did you mean memory"),
        arguments(HEAD + VOLUME + "  splits: 0", "spec.splits (line 6)"),
        arguments(HEAD + VOLUME + "  splits: many", "spec.splits (line 6)"),
        arguments(HEAD + VOLUME + "  testTimeout: soon", "spec.testTimeout (line 6)"),
        arguments(HEAD + "spec: {}", "spec.source"),
        arguments(HEAD + VOLUME, "spec.source.volume needs a cluster"),
        arguments(
            HEAD + "spec: {source: {git: {url: 'https://example.com/orders.git'}}}",
            "spec.source.git needs a cluster; on this machine name a checkout with --source"));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void aManifestThatIsNotOursIsToldWhatIsWrongAndWhere(String yaml, String told)
      throws IOException {
    Path file = Files.writeString(folder.resolve("run.yaml"), yaml);

    rejected(Map.of(), told, "run", file.toString(), "--output", output.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run nowhere.yaml                     | nowhere.yaml: there is no such file
          run .                                | is a folder, not a manifest
          run --source nowhere                 | there is no such folder
          run --source pom.xml                 | is a file
          run                                  | --source
          run --source . --splits abc          | --splits
          run --source . --splits 0            | --splits
          run --source . --max-concurrent-splits -1 | --max-concurrent-splits
          run --source . --workers-per-split x | --workers-per-split
          run --source . --max-failures -1     | --max-failures
          run --source . --max-failures-scope Pod | --max-failures-scope
          run --source . --test-timeout soon   | --test-timeout
          run --source . --set spec.splits     | there is no '='
          run --source . --set spec.spilts=3   | did you mean
          run --source . --progress loud       | --progress
          run --source . --colour red          | --colour
          run a.yaml b.yaml                    | b.yaml
          split                                | K/N
          split 7/6 --source .                 | there is no split 7/6
          split six --source .                 | write K/N
          split 0/0 --source .                 | there is no split 0/0
          merge                                | DIR
          merge nowhere                        | nowhere holds no run
          compare nowhere --exec none.exec     | cannot compare
          advise --splits few                  | --splits
          frun                                 | frun
          """)
  void wordsThatCannotBeMeantAreNamed(String words, String told) {
    rejected(Map.of(), told, words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"MAX_CONCURRENT_SPLITS,many", "WORKERS_PER_SPLIT,0", "MAX_FAILURES,-2"})
  void aVariableIsNamedAsTheUserKnowsIt(String variable, String value) {
    rejected(Map.of(variable, value), variable, "run", "--source", ".");
  }

  @Test
  void aFolderWithoutAProjectIsToldWhatWouldBeOne() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    rejected(Map.of(), "pom.xml", words(empty));
    rejected(Map.of(), "no compiled tests in", words(empty, "--set", "spec.build.tool=None"));
    rejected(Map.of(), "cannot be built yet", words(empty, "--set", "spec.build.tool=Gradle"));
  }

  @Test
  void filesThatAreNotOursAreNotPushedAside() throws IOException {
    Path project = Files.createDirectories(folder.resolve("own"));
    Path own = Files.createDirectories(project.resolve("report")).resolve("thesis.md");
    Files.writeString(own, "years of work");

    rejected(
        Map.of(),
        "choose another folder with --output",
        "run",
        "--source",
        project.toString(),
        "--output",
        project.toString());
    assertThat(own).content().isEqualTo("years of work");
  }

  @Test
  void aProjectWithoutTestsIsInputAndNotAnEmptyReport() throws Exception {
    CompiledProject project = new CompiledProject(folder.resolve("no-tests")).compile();

    Result result = Start.in(folder).run(project.words("run", output));

    assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
    check(result, "no tests to run");
  }

  @Test
  void codeThatDoesNotCompileIsShownAsTheCompilerSaysIt() throws Exception {
    Path project = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>tiny</groupId><artifactId>broken</artifactId><version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build><plugins>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
          </plugins></build>
        </project>
        """);
    Path source = Files.createDirectories(project.resolve("src/main/java")).resolve("Orders.java");
    Files.writeString(source, "class Orders {\n  int total() { return 1 }\n}\n");

    rejected(Map.of(), "Orders.java:[2,", words(project));
    Result plan = InProcess.run(Map.of(), "plan", "--source", project.toString());

    check(plan, "';' expected");
    Path log = Path.of(plan.err().replaceAll("(?s).*All that Maven said is in (\\S+).*", "$1"));
    assertThat(log).content().contains("Orders.java");
    FileTree.delete(log.getParent());
  }

  @ParameterizedTest
  @CsvSource({"file/below", "/proc/covrun-output"})
  void aPathThatCannotBeWrittenIsInfrastructureAndNamed(String path) throws Exception {
    Files.writeString(folder.resolve("file"), "precious");
    Path project = Files.createDirectories(folder.resolve("any"));
    Path unwritable = folder.resolve(path);

    Result result =
        Start.in(folder)
            .run("run", "--source", project.toString(), "--output", unwritable.toString());

    assertThat(result.exitCode()).as(result.all()).isEqualTo(3);
    check(result, "cannot write to " + unwritable);
    assertThat(folder.resolve("file")).content().isEqualTo("precious");
  }

  @Test
  void aDamagedPlanCannotBeMergedAndIsNotGuessed() {
    Result result = InProcess.run(Map.of(), "merge", output.toString());

    assertThat(result.exitCode()).isEqualTo(3);
    check(result, "run the tests again");
  }

  private static void rejected(Map<String, String> environment, String told, String... words) {
    Result result = InProcess.run(environment, words);

    assertThat(result.exitCode()).as(result.all()).isEqualTo(2);
    check(result, told);
  }

  private static void check(Result result, String told) {
    assertThat(result.err()).contains(told);
    assertThat(result.err().lines().filter(line -> line.startsWith("covrun: "))).hasSize(1);
    assertThat(result.all()).doesNotContain("\tat ", "Exception", "null", "bug in covrun");
  }

  private static String[] words(Path project, String... more) {
    List<String> words = new ArrayList<>(List.of("run", "--source", project.toString()));
    words.addAll(List.of("--output", output.toString()));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }
}
