package dev.coveragerun.operator.cli;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A small project as {@code build.tool: None} wants it: compiled classes, and JUnit's jars beside
 * them. Each test class writes down when it starts and ends.
 */
final class CompiledProject {
  private static final String JUNIT =
      "(junit-jupiter-(api|params|engine)|junit-platform-(commons|engine|launcher)"
          + "|opentest4j|apiguardian-api|jspecify)-.*jar";

  private final Path root;
  private final Map<String, String> main = new LinkedHashMap<>();
  private final Map<String, String> tests = new LinkedHashMap<>();

  CompiledProject(Path root) {
    this.root = root;
    main.put(
        "Code",
        """
        package sample;
        public final class Code {
          public static int twice(int n) {
            if (n < 0) {
              return -1;
            }
            return 2 * n;
          }
          public static int neverCalled(int n) {
            return n + 1;
          }
        }
        """);
    tests.put(
        "Events",
        """
        package sample;
        import java.nio.file.*;
        public final class Events {
          private static final Path LOG = Path.of("events.log");
          static void write(String what, Class<?> test) throws Exception {
            String line = what + " " + ProcessHandle.current().pid() + " " + test.getSimpleName() + "\\n";
            Files.write(LOG, line.getBytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          }
          /** Waits for others: whoever runs too few at once is found out by the deadline. */
          static void await(String what, int count) throws Exception {
            long deadline = System.nanoTime() + 120_000_000_000L;
            while (Files.readAllLines(LOG).stream().filter(l -> l.matches(what + ".*")).count() < count) {
              if (System.nanoTime() > deadline) {
                throw new AssertionError("waited for " + count + " × " + what + ": " + Files.readString(LOG));
              }
              Thread.sleep(10);
            }
          }
        }
        """);
  }

  /** A class with one test. */
  CompiledProject test(String name, String body) {
    return add(name, "", body);
  }

  /** So many classes {@code prefix01Test}, {@code prefix02Test}… */
  CompiledProject tests(int count, String prefix, String body) {
    for (int i = 1; i <= count; i++) {
      test(String.format(java.util.Locale.ROOT, "%s%02dTest", prefix, i), body);
    }
    return this;
  }

  /** A class that has to be alone. */
  CompiledProject serial(String name, String body) {
    return add(name, "@Tag(\"serial\")", body);
  }

  private CompiledProject add(String name, String annotation, String body) {
    tests.put(
        name,
        """
        package sample;
        import org.junit.jupiter.api.*;
        %2$s
        class %1$s {
          @BeforeAll static void start() throws Exception { Events.write("start", %1$s.class); }
          @AfterAll static void end() throws Exception { Events.write("end", %1$s.class); }
          @Test void works() throws Exception {
            Assertions.assertEquals(4, Code.twice(2));
            %3$s
          }
        }
        """
            .formatted(name, annotation, body));
    return this;
  }

  CompiledProject compile() throws IOException {
    Path dependencies = Files.createDirectories(root.resolve("target/dependency"));
    List<Path> jars = junit();
    for (Path jar : jars) {
      Files.copy(jar, dependencies.resolve(jar.getFileName()));
    }
    Path classes = Files.createDirectories(root.resolve("target/classes"));
    compile(main, root.resolve("src/main/java/sample"), classes, jars);
    List<Path> classpath = new ArrayList<>(jars);
    classpath.add(classes);
    Path testClasses = Files.createDirectories(root.resolve("target/test-classes"));
    compile(tests, root.resolve("src/test/java/sample"), testClasses, classpath);
    return this;
  }

  private static void compile(Map<String, String> sources, Path from, Path to, List<Path> classpath)
      throws IOException {
    Files.createDirectories(from);
    List<File> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = from.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      files.add(file.toFile());
    }
    String path = String.join(File.pathSeparator, classpath.stream().map(Path::toString).toList());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-d", to.toString(), "-cp", path, "-proc:none", "-g");
      if (!compiler
          .getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromFiles(files))
          .call()) {
        throw new IllegalStateException("The sample does not compile: " + said);
      }
    }
  }

  private static List<Path> junit() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().matches(JUNIT))
        .toList();
  }

  Path root() {
    return root;
  }

  /** Full names of the test classes. */
  List<String> testClasses() {
    return tests.keySet().stream().filter(name -> !name.equals("Events")).toList();
  }

  EventLog events() {
    return EventLog.read(root.resolve("events.log"));
  }

  void forgetEvents() throws IOException {
    Files.deleteIfExists(root.resolve("events.log"));
  }

  /** The words of a command on this project; small workers that start fast. */
  String[] words(String command, Path output, String... more) {
    List<String> words = new ArrayList<>(List.of("--output", output.toString()));
    words.addAll(List.of(more));
    return words(command, words.toArray(String[]::new));
  }

  /** The same, into the folder that is used when nobody names one. */
  String[] words(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--source", root.toString(), "--progress", "plain"));
    words.addAll(List.of("--set", "spec.build.tool=None", "--set", "spec.worker.memory=128Mi"));
    words.addAll(List.of("--set", "spec.worker.jvmArgs=[-XX:TieredStopAtLevel=1,-Xshare:auto]"));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
