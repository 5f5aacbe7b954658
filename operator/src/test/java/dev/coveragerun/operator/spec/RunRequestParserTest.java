package dev.coveragerun.operator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.coveragerun.operator.core.run.BudgetPolicy;
import dev.coveragerun.operator.core.run.Build;
import dev.coveragerun.operator.core.run.Isolation;
import dev.coveragerun.operator.core.run.MaxFailuresScope;
import dev.coveragerun.operator.core.run.ReportRequest.Counter;
import dev.coveragerun.operator.core.run.ReportRequest.Format;
import dev.coveragerun.operator.core.run.Retries;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.Source;
import dev.coveragerun.operator.core.run.WorkerCount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunRequestParserTest {
  private static final String HEADER =
      """
      apiVersion: coveragerun.dev/v1alpha1
      kind: CoverageRun
      metadata: {name: orders}
      spec:
        source: {volume: {claimName: src}}
      """;

  @Test
  void aManifestThatSaysNothingMoreTakesTheSeedsDefaults() throws RejectedInput {
    ParsedRun run = parse(HEADER);

    RunRequest request = run.request();
    assertThat(request.name()).isEqualTo("orders");
    assertThat(request.source()).isEqualTo(new Source.Volume("src", ""));
    assertThat(request.splits()).isEqualTo(12);
    assertThat(request.maxConcurrentSplits()).isEqualTo(3);
    assertThat(request.workersPerSplit()).isEqualTo(new WorkerCount.Fixed(4));
    assertThat(request.maxFailures()).isEqualTo(10);
    assertThat(request.maxFailuresScope()).isEqualTo(MaxFailuresScope.RUN);
    assertThat(request.build())
        .isEqualTo(new Build(Build.Tool.MAVEN, List.of(), Optional.empty(), Optional.empty()));
    assertThat(request.tests().serialTag()).isEqualTo("serial");
    assertThat(request.worker().memoryBytes()).isEqualTo(512L << 20);
    assertThat(request.worker().cpuMillis()).isEqualTo(500);
    assertThat(request.testTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(request.splitTimeout()).isEqualTo(Duration.ofMinutes(30));
    assertThat(request.splitOverrides()).isEmpty();
    assertThat(request.isolation()).isEqualTo(Isolation.SHARED);
    assertThat(request.budgetPolicy()).isEqualTo(BudgetPolicy.WARN);
    assertThat(request.retries()).isEqualTo(new Retries(3, 0));
    assertThat(request.report().formats())
        .containsExactlyInAnyOrder(Format.HTML, Format.XML, Format.CSV);
    assertThat(request.report().thresholds()).isEmpty();
    assertThat(request.suspended()).isFalse();
    assertThat(request.keptAfterFinish()).isEmpty();
  }

  @Test
  void whatAManifestSaysIsTaken() throws RejectedInput {
    RunRequest request =
        parse(
                HEADER
                    + """
                      workersPerSplit: auto
                      worker: {cpu: 2, memory: 1.5Gi, jvmArgs: [-Xss1m]}
                      testTimeout: 1h30m
                      splitTimeout: 2h
                      splitOverrides: [{split: 6, workers: 6}, {split: 1, workers: 2}]
                      report: {formats: [Lcov], thresholds: {line: 80, class: 90}}
                      build: {tool: None}
                      ttlSecondsAfterFinished: 60
                    """)
            .request();

    assertThat(request.workersPerSplit()).isEqualTo(new WorkerCount.Auto());
    assertThat(request.worker().cpuMillis()).isEqualTo(2000);
    assertThat(request.worker().memoryBytes()).isEqualTo(3L << 29);
    assertThat(request.worker().jvmArgs()).containsExactly("-Xss1m");
    assertThat(request.testTimeout()).isEqualTo(Duration.ofMinutes(90));
    assertThat(request.splitOverrides().keySet()).containsExactly(1, 6);
    assertThat(request.report().formats()).containsExactly(Format.LCOV);
    assertThat(request.report().thresholds())
        .isEqualTo(Map.of(Counter.LINE, 80, Counter.CLASS, 90));
    assertThat(request.build().tool()).isEqualTo(Build.Tool.NONE);
    assertThat(request.keptAfterFinish()).contains(Duration.ofMinutes(1));
  }

  @Test
  void optionsWinOverTheEnvironmentAndTheEnvironmentOverTheFile() throws RejectedInput {
    ParsedRun run =
        parse(
            HEADER + "  splits: 8\n  maxConcurrentSplits: 5\n  workersPerSplit: 5\n",
            Setting.option("--workers-per-split", RunPaths.WORKERS_PER_SPLIT, "1"),
            environment("MAX_CONCURRENT_SPLITS", "2"),
            environment("WORKERS_PER_SPLIT", "auto"));

    assertThat(run.request().splits()).isEqualTo(8);
    assertThat(run.request().maxConcurrentSplits()).isEqualTo(2);
    assertThat(run.request().workersPerSplit()).isEqualTo(new WorkerCount.Fixed(1));
    assertThat(run.origin(RunPaths.SPLITS)).isEqualTo(Origin.FILE);
    assertThat(run.origin(RunPaths.MAX_CONCURRENT_SPLITS)).isEqualTo(Origin.ENVIRONMENT);
    assertThat(run.origin(RunPaths.WORKERS_PER_SPLIT)).isEqualTo(Origin.OPTION);
    assertThat(run.origin(RunPaths.MAX_FAILURES)).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void withoutAFileAFolderIsEnoughAndAdviceMayFillTheRest() throws RejectedInput {
    Path folder = Path.of("/srv/My Project_2").toAbsolutePath();

    ParsedRun run =
        RunRequestParser.parse(
            new RunInput(
                Optional.empty(), Optional.of(folder), List.of(environment("MAX_FAILURES", "0"))));

    assertThat(run.request().name()).isEqualTo("my-project-2");
    assertThat(run.request().source()).isEqualTo(new Source.Folder(folder.toString()));
    assertThat(run.request().splits()).isEqualTo(12);
    assertThat(run.request().maxFailures()).isZero();
    assertThat(run.origin(RunPaths.SPLITS)).isEqualTo(Origin.UNSAID);
    assertThat(run.origin(RunPaths.WORKERS_PER_SPLIT)).isEqualTo(Origin.UNSAID);
    assertThat(run.origin(RunPaths.MAX_FAILURES)).isEqualTo(Origin.ENVIRONMENT);
  }

  @Test
  void aFolderStandsForTheManifestsSource() throws RejectedInput {
    Path folder = Path.of("/srv/orders").toAbsolutePath();
    Manifest manifest = ManifestReader.parse(HEADER, "orders.yaml");

    ParsedRun run =
        RunRequestParser.parse(new RunInput(Optional.of(manifest), Optional.of(folder), List.of()));

    assertThat(run.request().source()).isEqualTo(new Source.Folder(folder.toString()));
  }

  @Test
  void settingsAreReadAsTheFieldWantsThem() throws RejectedInput {
    RunRequest request =
        parse(
                HEADER,
                Setting.assignment("spec.tests.include=**/Order*Test.java, **/*IT.java"),
                Setting.assignment("spec.build.args=[\"-P a,b\"]"),
                Setting.assignment("spec.splitOverrides=[{split: 2, workers: 6}]"),
                Setting.assignment("spec.tests.serialTag=007"),
                Setting.assignment("spec.suspend=true"),
                Setting.assignment("spec.report.thresholds.line=80"),
                Setting.assignment("metadata.name=nightly"))
            .request();

    assertThat(request.tests().include()).containsExactly("**/Order*Test.java", "**/*IT.java");
    assertThat(request.build().args()).containsExactly("-P a,b");
    assertThat(request.splitOverrides()).isEqualTo(Map.of(2, 6));
    assertThat(request.tests().serialTag()).isEqualTo("007");
    assertThat(request.suspended()).isTrue();
    assertThat(request.report().thresholds()).isEqualTo(Map.of(Counter.LINE, 80));
    assertThat(request.name()).isEqualTo("nightly");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("wrongFields")
  void aWrongFieldIsNamedWithItsLineAndAWayOut(String field, String expected) {
    assertThat(problems(HEADER + "  " + field + "\n")).containsExactly(expected);
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        arguments("splits: 0", "spec.splits (line 6): 0 is below the minimum of 1"),
        arguments("splits: 257", "spec.splits (line 6): 257 is above the maximum of 256"),
        arguments(
            "splits: \"4\"",
            "spec.splits (line 6): \"4\" is not a whole number; take the quotes away"),
        arguments("spltis: 4", "spec.spltis (line 6): unknown field; did you mean splits?"),
        arguments(
            "worker: {mem: 1Gi}",
            "spec.worker.mem (line 6): unknown field; the fields here are cpu, jvmArgs, memory"),
        arguments(
            "worker: 4", "spec.worker (line 6): 4 is not a group of fields (cpu, jvmArgs, memory)"),
        arguments(
            "worker: {cpu: 1.5}",
            "spec.worker.cpu (line 6): 1.5 is not allowed; put it in quotes: \"1.5\""),
        arguments(
            "worker: {memory: 1Mi}",
            "spec.worker.memory (line 6): 1Mi is not between 64Mi and 1Ti; a worker JVM rarely does"
                + " with less than 256Mi"),
        arguments(
            "worker: {cpu: \"0\"}",
            "spec.worker.cpu (line 6): 0 is not between 1m and 256; 500m is usual"),
        arguments(
            "isolation: dedicated",
            "spec.isolation (line 6): \"dedicated\" is none of Dedicated, Shared; did you mean"
                + " Dedicated?"),
        arguments(
            "report: {thresholds: {line: 101}}",
            "spec.report.thresholds.line (line 6): 101 is above the maximum of 100"),
        arguments(
            "report: {formats: [Html, Html]}",
            "spec.report.formats (line 6): names a format twice; keep each once"),
        arguments(
            "splitOverrides: [{split: 13, workers: 2}]",
            "spec.splitOverrides[0].split (line 6): 13 is beyond spec.splits, which is 12; splits"
                + " are counted from 1"),
        arguments(
            "splitOverrides: [{split: 1, workers: 2}, {split: 1, workers: 3}]",
            "spec.splitOverrides[1].split (line 6): split 1 is overridden twice; keep one of the"
                + " two"),
        arguments(
            "splitOverrides: [{split: 1}]",
            "spec.splitOverrides[0].workers (line 6): is missing; Its worker JVMs, instead of"
                + " workersPerSplit."),
        arguments(
            "testTimeout: 1h",
            "spec.testTimeout (line 6): 1h is longer than splitTimeout, which is 30m; lower the one"
                + " or raise the other"),
        arguments(
            "isolation: Dedicated",
            "spec.isolation (line 6): Dedicated puts splits on several nodes, which cannot share a"
                + " ReadWriteOnce volume; set spec.storage.accessMode to ReadWriteMany, or"
                + " spec.storage.claimName"),
        arguments(
            "tests: {include: \"**/*Test.java\"}",
            "spec.tests.include (line 6): \"**/*Test.java\" is not a list"));
  }

  @Test
  void aDurationThatIsNoneIsExplained() {
    assertThat(problems(HEADER + "  testTimeout: 5 minutes\n"))
        .singleElement()
        .asString()
        .startsWith("spec.testTimeout (line 6): \"5 minutes\" is not allowed; ")
        .contains("such as 60s, 5m or 1h30m");
  }

  @Test
  void aSourceIsExactlyOne() {
    String two = HEADER.replace("{volume:", "{image: {reference: a/b:1}, volume:");
    String none = HEADER.replace("{volume: {claimName: src}}", "{}");

    assertThat(problems(two))
        .containsExactly(
            "spec.source (line 5): says more than one of git, image and volume; keep exactly one;"
                + " on one machine --source DIR stands for it");
    assertThat(problems(none)).singleElement().asString().contains("says none of git, image");
  }

  @Test
  void aGitSourceCannotSmuggleOptionsOrClimb() {
    String git = HEADER.replace("volume: {claimName: src}", "git: {url: \"%s\", %s}");

    assertThat(problems(git.formatted("--upload-pack=x", "ref: main"))).hasSize(1);
    assertThat(problems(git.formatted("https://h/p.git", "ref: --x"))).hasSize(1);
    assertThat(problems(git.formatted("https://h/p.git", "subPath: ../../etc"))).hasSize(1);
    assertThat(problems(git.formatted("git@h:o/p.git", "subPath: services/orders"))).isEmpty();
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThat(problems(HEADER + "  splits: 0\n  spltis: 1\n  maxFailures: -1\n")).hasSize(3);
  }

  @Test
  void aBadVariableOrOptionIsCalledByItsName() {
    assertThat(
            problems(
                HEADER,
                environment("MAX_CONCURRENT_SPLITS", "many"),
                environment("MAX_FAILURES", "-3"),
                environment("WORKERS_PER_SPLIT", "all"),
                Setting.option("--splits", RunPaths.SPLITS, "0")))
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("MAX_CONCURRENT_SPLITS: \"many\" is not a whole number;"),
            p -> assertThat(p).isEqualTo("MAX_FAILURES: -3 is below the minimum of 0"),
            p -> assertThat(p).startsWith("WORKERS_PER_SPLIT: \"all\" is not allowed; Worker JVMs"),
            p -> assertThat(p).isEqualTo("--splits: 0 is below the minimum of 1"));
  }

  @Test
  void aBlankVariableSaysNothing() {
    assertThat(Setting.environment(Map.of("MAX_FAILURES", " "))).isEmpty();
  }

  @Test
  void settingAFieldThatIsNotThereIsAProblem() throws RejectedInput {
    assertThat(problems(HEADER, Setting.assignment("spec.worker.memroy=1Gi")))
        .containsExactly("--set spec.worker.memroy: unknown field; did you mean memory?");
    assertThat(problems(HEADER, Setting.assignment("status=1")))
        .containsExactly(
            "--set status: is not a field that can be set; write --set spec.path=value");
    assertThat(problems(HEADER, Setting.assignment("spec.splits={")))
        .singleElement()
        .asString()
        .startsWith("--set spec.splits (line 1): is not YAML");
  }

  @Test
  void aNameMustFitTheJobs() {
    assertThat(problems(HEADER.replace("orders", "o".repeat(41)))).hasSize(1);
    assertThat(problems(HEADER.replace("name: orders", "name: Orders"))).hasSize(1);
    assertThat(problems(HEADER.replace("name: orders", "generateName: orders-"))).isEmpty();
    assertThat(problems(HEADER.replace("metadata: {name: orders}\n", "")))
        .containsExactly("metadata.name: is missing; give the run a name");
  }

  @Test
  void nothingAtAllSaysWhatToGive() {
    assertThat(rejected(new RunInput(Optional.empty(), Optional.empty(), List.of())))
        .containsExactly(
            "FILE: there is nothing to run; name a CoverageRun in YAML, or a folder with --source");
  }

  private static Setting environment(String variable, String value) {
    return Setting.environment(Map.of(variable, value)).get(0);
  }

  private static ParsedRun parse(String yaml, Setting... settings) throws RejectedInput {
    return RunRequestParser.parse(input(yaml, settings));
  }

  private static List<String> problems(String yaml, Setting... settings) {
    try {
      return rejected(input(yaml, settings));
    } catch (RejectedInput e) {
      throw new AssertionError("not even a manifest: " + yaml, e);
    }
  }

  private static RunInput input(String yaml, Setting... settings) throws RejectedInput {
    Manifest manifest = ManifestReader.parse(yaml, "orders.yaml");
    return new RunInput(Optional.of(manifest), Optional.empty(), List.of(settings));
  }

  private static List<String> rejected(RunInput input) {
    RejectedInput rejected =
        catchThrowableOfType(RejectedInput.class, () -> RunRequestParser.parse(input));
    return rejected == null ? List.of() : rejected.problems().stream().map(Problem::text).toList();
  }
}
