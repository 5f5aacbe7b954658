package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.project.Module;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.project.TestRun;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A user's project in a folder: classes compiled from text against one generation of JUnit. */
public final class SampleProject {
  /** The platform these tests run on themselves. */
  public static final List<Path> JUNIT_6 = onOurOwnClassPath();

  public static final List<Path> JUNIT_5 = jars("target/junit-5");
  public static final List<Path> JUNIT_5_4 = jars("target/junit-5.4");

  private final Path root;
  private final List<TestRun> testRuns = new ArrayList<>();

  public SampleProject(Path root) {
    this.root = root;
  }

  /** One main class and test classes, given by name and the text of their body. */
  public SampleProject with(String testRun, List<Path> junit, Map<String, String> sources) {
    testRuns.add(testRun(testRun, junit, compile(testRun, junit, sources)));
    return this;
  }

  /** Changes the test run added last. */
  public SampleProject having(UnaryOperator<TestRun> change) {
    testRuns.add(change.apply(testRuns.remove(testRuns.size() - 1)));
    return this;
  }

  /**
   * As for a project with JUnit 4 alone: the platform and Vintage are no part of its class path.
   */
  public static TestRun vintageBroughtByUs(TestRun run) {
    List<String> own = new ArrayList<>(run.testClasspath());
    List<String> ours =
        own.stream()
            .filter(jar -> jar.matches(".*(junit-platform|vintage|opentest|apigu).*"))
            .toList();
    own.removeAll(ours);
    own.removeIf(jar -> jar.contains("jupiter"));
    return changed(run, own, ours, run.jvmArgs(), run.forkReused());
  }

  /** A module in a folder of its own, and the tests that patch it. */
  public SampleProject withModule(String module, Map<String, String> tests) {
    Path main =
        compile(
            "main",
            JUNIT_6,
            Map.of("Greeter", Samples.MAIN, "../module-info", "module " + module + " {}"));
    List<Path> path = new ArrayList<>(List.of(main));
    path.addAll(JUNIT_6);
    TestRun run = testRun("modular", path, compile("modular", path, tests));
    testRuns.add(
        changed(
            run,
            run.testClasspath(),
            run.platformClasspath(),
            run.jvmArgs(),
            true,
            Optional.of(module)));
    return this;
  }

  public static TestRun withJvmArgs(TestRun run, String... args) {
    return changed(
        run, run.testClasspath(), run.platformClasspath(), List.of(args), run.forkReused());
  }

  public static TestRun withFreshForks(TestRun run) {
    return changed(run, run.testClasspath(), run.platformClasspath(), run.jvmArgs(), false);
  }

  private static TestRun changed(
      TestRun run,
      List<String> testClasspath,
      List<String> platformClasspath,
      List<String> jvmArgs,
      boolean forkReused) {
    return changed(run, testClasspath, platformClasspath, jvmArgs, forkReused, run.moduleName());
  }

  private static TestRun changed(
      TestRun run,
      List<String> testClasspath,
      List<String> platformClasspath,
      List<String> jvmArgs,
      boolean forkReused,
      Optional<String> moduleName) {
    return new TestRun(
        run.id(),
        run.testClassesDirectory(),
        testClasspath,
        platformClasspath,
        run.replacedClasspath(),
        run.javaHome(),
        jvmArgs,
        run.systemProperties(),
        run.environment(),
        run.excludedEnvironment(),
        run.workingDirectory(),
        run.includes(),
        run.excludes(),
        run.groups(),
        run.excludedGroups(),
        run.configurationParameters(),
        run.assertionsEnabled(),
        forkReused,
        moduleName);
  }

  public Project project() {
    Module module =
        new Module("sample", "sample", root.toString(), List.of(), List.of(), "UTF-8", testRuns);
    return new Project(Project.SCHEMA_VERSION, root.toString(), "None", List.of(module));
  }

  public WorkerSettings settings() {
    return settings(Optional.empty(), TestFilter.ALL);
  }

  public WorkerSettings settings(Optional<Duration> testTimeout, TestFilter filter) {
    try {
      return new WorkerSettings(
          256L << 20,
          List.of("-XX:TieredStopAtLevel=1"),
          testTimeout,
          "sample.*",
          filter,
          Duration.ofMinutes(2),
          Files.createDirectories(root.resolve("scratch")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SplitAssignment split(int number, int workers, String... classes) {
    return split(number, workers, Arrays.stream(classes).map(c -> planned(c, false)).toList());
  }

  public SplitAssignment split(int number, int workers, List<PlannedClass> classes) {
    try {
      Path attempt = Files.createDirectories(root.resolve("splits/" + number + "/1"));
      return new SplitAssignment(new Split(number, classes), 1, workers, "hash", attempt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code testRun/class}, or a class of the only test run. */
  public PlannedClass planned(String name, boolean serial) {
    int slash = name.indexOf('/');
    String testRun = slash < 0 ? testRuns.get(0).id() : name.substring(0, slash);
    return new PlannedClass(
        new ClassRef(testRun, "sample." + name.substring(slash + 1)), serial, 1);
  }

  private Path compile(String testRun, List<Path> junit, Map<String, String> sources) {
    try {
      Path from = Files.createDirectories(root.resolve(testRun + "/java/sample"));
      Path classes = Files.createDirectories(root.resolve(testRun + "/classes"));
      List<File> files = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = from.resolve(source.getKey() + ".java");
        boolean module = source.getKey().endsWith("module-info");
        Files.writeString(file, (module ? "" : "package sample;\n") + source.getValue());
        files.add(file.toFile());
      }
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StringWriter said = new StringWriter();
      try (var manager = compiler.getStandardFileManager(null, null, null)) {
        List<String> options =
            List.of(
                "-d", classes.toString(), "-cp", path(junit), "-proc:none", "-g", "-parameters");
        boolean done =
            compiler
                .getTask(
                    said, manager, null, options, null, manager.getJavaFileObjectsFromFiles(files))
                .call();
        if (!done) {
          throw new IllegalStateException("The sample does not compile: " + said);
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestRun testRun(String id, List<Path> junit, Path classes) {
    List<String> classpath = new ArrayList<>(List.of(classes.toString()));
    junit.forEach(jar -> classpath.add(jar.toString()));
    return new TestRun(
        id,
        classes.toString(),
        classpath,
        List.of(),
        List.of(),
        System.getProperty("java.home"),
        List.of(),
        Map.of("sample.property", "set"),
        Map.of("SAMPLE_VARIABLE", "set"),
        List.of(),
        root.toString(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        true,
        true,
        Optional.empty());
  }

  private static String path(List<Path> junit) {
    return String.join(File.pathSeparator, junit.stream().map(Path::toString).toList());
  }

  private static List<Path> onOurOwnClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(
            jar ->
                jar.getFileName()
                    .toString()
                    .matches(
                        "(junit-jupiter-(api|params|engine)|junit-platform-(commons|engine|launcher)"
                            + "|opentest4j|apiguardian-api|jspecify)-.*jar"))
        .toList();
  }

  private static List<Path> jars(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder).toAbsolutePath())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
