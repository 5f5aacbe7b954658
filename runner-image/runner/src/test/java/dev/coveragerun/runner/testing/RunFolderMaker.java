package dev.coveragerun.runner.testing;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import dev.coveragerun.runner.testing.Recorder.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes a whole run's folder as a run would have left it: real classes, real coverage, JUnit files
 * and manifests. By default everything went well; a test breaks what it is about.
 */
public final class RunFolderMaker {
  public static final String HASH = "0123abcd";
  private static final long START = 1_790_000_000_000L;

  private final RunDirectory directory;
  private final Map<Integer, List<Made>> splits = new TreeMap<>();
  private final Map<Integer, UnaryOperator<AttemptManifest>> edits = new TreeMap<>();
  private int attempt = 1;

  /** A test class and what became of it. */
  private record Made(ExecutedClass executed, String junit, List<Call> calls) {}

  private RunFolderMaker(Path root) {
    this.directory = new RunDirectory(root);
  }

  /**
   * Three splits over two modules; line coverage of core is 4 of 6 and of web 2 of 2 when all of it
   * is merged (JaCoCo counts no constructor line that never runs twice).
   */
  public static RunFolderMaker small(Path root) {
    return new RunFolderMaker(root)
        .passing(1, "core", "com.acme.core.EvenTest", Call.of(SmallProject.CALCULATOR, "half", 2))
        .passing(1, "core", "com.acme.core.OddTest", Call.of(SmallProject.CALCULATOR, "half", 3))
        .passing(2, "core", "com.acme.core.TwiceTest", Call.of(SmallProject.CALCULATOR, "twice", 2))
        .passing(3, "web", "com.acme.web.GreetTest", Call.of(SmallProject.GREETER, "greet", 2));
  }

  public static RunFolderMaker empty(Path root) {
    return new RunFolderMaker(root);
  }

  public RunFolderMaker passing(int split, String testRun, String className, Call... calls) {
    return with(split, testRun, className, new TestCounts(2, 0, 0, 0), Optional.empty(), calls);
  }

  /** A class with one passing test, and a failing one of this name, message and stack. */
  public RunFolderMaker failing(
      int split, String testRun, String className, String test, String message, Call... calls) {
    return with(
        split,
        testRun,
        className,
        new TestCounts(2, 1, 0, 0),
        Optional.of(JUnitXml.failure(className, test, message)),
        calls);
  }

  public RunFolderMaker with(
      int split,
      String testRun,
      String className,
      TestCounts counts,
      Optional<String> cases,
      Call... calls) {
    List<Made> classes = splits.computeIfAbsent(split, key -> new ArrayList<>());
    int worker = classes.size() % 2 + 1;
    classes.add(
        new Made(
            new ExecutedClass(
                new ClassRef(testRun, className),
                Outcome.Finished,
                Optional.empty(),
                worker,
                counts,
                Math.floor(classes.size() / 2.0) * 1.5,
                1.25,
                true,
                Optional.of("junit/TEST-" + className + ".xml")),
            JUnitXml.suite(className, counts, cases.orElse("")),
            List.of(calls)));
    return this;
  }

  /** Changes what the manifest of a split says, before anything is written. */
  public RunFolderMaker manifest(int split, UnaryOperator<AttemptManifest> edit) {
    edits.merge(split, edit, (one, other) -> manifest -> other.apply(one.apply(manifest)));
    return this;
  }

  /** Makes a class of the run end badly: without coverage and without a JUnit file. */
  public RunFolderMaker ended(String className, Outcome outcome, String detail) {
    splits.forEach(
        (split, classes) ->
            classes.replaceAll(
                made ->
                    made.executed().ref().className().equals(className)
                        ? new Made(badly(made.executed(), outcome, detail), "", List.of())
                        : made));
    return this;
  }

  private static ExecutedClass badly(ExecutedClass executed, Outcome outcome, String detail) {
    return new ExecutedClass(
        executed.ref(),
        outcome,
        Optional.of(detail),
        outcome == Outcome.NotRun ? 0 : executed.worker(),
        outcome == Outcome.NotRun ? TestCounts.NONE : new TestCounts(1, 0, 1, 0),
        executed.startSeconds(),
        outcome == Outcome.NotRun ? 0 : executed.seconds(),
        false,
        Optional.empty());
  }

  /** The number of the attempts to write. */
  public RunFolderMaker attempt(int number) {
    this.attempt = number;
    return this;
  }

  public RunDirectory write() {
    try {
      JsonFile.write(mkdirs(directory.projectFile()), project());
      JsonFile.write(directory.planFile(), plan());
      for (int split : splits.keySet()) {
        writeAttempt(split);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Project project() {
    return new Project(
        Project.SCHEMA_VERSION,
        directory.root().resolve("src").toString(),
        "Maven",
        List.of(module("core"), module("web")));
  }

  private Module module(String name) {
    Path folder = directory.root().resolve("src").resolve(name);
    SmallProject.classes(name)
        .forEach(
            (path, bytes) -> SmallProject.write(folder.resolve("classes").resolve(path), bytes));
    SmallProject.sources(name)
        .forEach((path, text) -> SmallProject.write(folder.resolve("java").resolve(path), text));
    return new Module(
        "com.acme:" + name,
        "Acme " + name,
        folder.toString(),
        List.of(folder.resolve("classes").toString()),
        List.of(folder.resolve("java").toString()),
        "UTF-8",
        List.of(testRun(name, folder)));
  }

  private static TestRun testRun(String name, Path folder) {
    String tests = folder.resolve("test-classes").toString();
    return new TestRun(
        name,
        tests,
        List.of(tests, folder.resolve("classes").toString()),
        List.of(),
        List.of(),
        "/jdk",
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        folder.toString(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        true,
        true,
        Optional.empty());
  }

  private SplitPlan plan() {
    List<Split> planned =
        splits.entrySet().stream()
            .map(
                entry ->
                    new Split(
                        entry.getKey(),
                        entry.getValue().stream()
                            .map(made -> new PlannedClass(made.executed().ref(), false, 1.5))
                            .toList()))
            .toList();
    return new SplitPlan(
        SplitPlan.SCHEMA_VERSION,
        planned.size(),
        SplitPlan.EstimateSource.ClassSize,
        HASH,
        planned);
  }

  private void writeAttempt(int split) throws IOException {
    Path folder = directory.attempt(split, attempt);
    Files.createDirectories(folder);
    var execFiles = new ArrayList<ExecFile>();
    List<Made> classes = splits.get(split);
    for (int worker = 1; worker <= 2; worker++) {
      execFile(folder, worker, classes).ifPresent(execFiles::add);
    }
    for (Made made : classes) {
      made.executed()
          .junitFile()
          .ifPresent(name -> SmallProject.write(folder.resolve(name), made.junit()));
    }
    var manifest =
        new AttemptManifest(
            AttemptManifest.SCHEMA_VERSION,
            split,
            attempt,
            HASH,
            START + split * 500L,
            classes.size() * 1.5,
            false,
            execFiles,
            classes.stream().map(Made::executed).toList(),
            2,
            200L << 20);
    JsonFile.write(
        RunDirectory.manifestFile(folder),
        edits.getOrDefault(split, UnaryOperator.identity()).apply(manifest));
  }

  private static Optional<ExecFile> execFile(Path folder, int worker, List<Made> classes)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    int sessions = 0;
    for (Made made : classes) {
      if (made.executed().worker() == worker && made.executed().coverageSaved()) {
        long time = START + sessions;
        bytes.write(
            Recorder.dump(
                made.executed().ref().className(), time, made.calls().toArray(Call[]::new)));
        sessions++;
      }
    }
    if (sessions == 0) {
      return Optional.empty();
    }
    Path file = folder.resolve("worker-" + worker + ".exec");
    Files.write(file, bytes.toByteArray());
    return Optional.of(entry(file, sessions));
  }

  /** What a manifest says of this file as it is now. */
  public static ExecFile entry(Path file, int sessions) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ExecFile(file.getFileName().toString(), bytes.length, sha256, sessions, 1);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every regular file below a folder, with its content. */
  public static Map<String, byte[]> contents(Path folder) throws IOException {
    var contents = new TreeMap<String, byte[]>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static Path mkdirs(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }
}
