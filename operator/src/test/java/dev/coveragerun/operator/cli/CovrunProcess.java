package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code covrun} as its user has it: a process with arguments, an environment and an end. */
final class CovrunProcess implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 240;
  private static final List<String> JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m");

  private final Process process;
  private final Path folder;
  private final String mark;

  private CovrunProcess(Process process, Path folder, String mark) {
    this.process = process;
    this.folder = folder;
    this.mark = mark;
  }

  /**
   * How it ended.
   *
   * @param err what a user sees beside {@code out}
   */
  record Result(int exitCode, String out, String err) {
    String all() {
      return out + err;
    }

    /** Lines of either stream that hold the text. */
    List<String> lines(String text) {
      return all().lines().filter(line -> line.contains(text)).toList();
    }
  }

  /** How it is to be started. */
  record Start(Path workingDirectory, List<String> jvm, Map<String, String> environment) {
    static Start in(Path workingDirectory) {
      return new Start(workingDirectory, List.of(), Map.of());
    }

    /** As on a machine with so many CPUs. */
    Start withCpus(int cpus) {
      return new Start(workingDirectory, List.of("-XX:ActiveProcessorCount=" + cpus), environment);
    }

    Start with(Map<String, String> variables) {
      return new Start(workingDirectory, jvm, variables);
    }

    CovrunProcess start(String... args) throws IOException {
      return CovrunProcess.start(this, args);
    }

    Result run(String... args) throws IOException, InterruptedException {
      try (CovrunProcess covrun = start(args)) {
        return covrun.await();
      }
    }
  }

  private static CovrunProcess start(Start how, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(how.jvm());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CovrunMain.class.getName());
    command.addAll(Arrays.asList(args));
    Path folder = Files.createTempDirectory("covrun-test-");
    command.add(1, "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(how.workingDirectory().toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    String mark = UUID.randomUUID().toString();
    for (String said : List.of("MAX_CONCURRENT_SPLITS", "WORKERS_PER_SPLIT", "MAX_FAILURES")) {
      builder.environment().remove(said);
    }
    builder.environment().put(ProcessTable.MARK, mark);
    builder.environment().putAll(how.environment());
    return new CovrunProcess(builder.start(), folder, mark);
  }

  long pid() {
    return process.pid();
  }

  boolean running() {
    return process.isAlive();
  }

  /** Standard error so far. */
  String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  /** Waits until the condition holds. */
  void awaitUntil(String what, BooleanSupplier condition) throws InterruptedException, IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (!running() || System.nanoTime() > deadline) {
        throw new AssertionError("covrun never came to this: " + what + "\n" + err());
      }
      Thread.sleep(20);
    }
  }

  /** What Ctrl-C sends to the process in the foreground. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(pid())).inheritIO().start().waitFor();
  }

  /** Waits for its end; nothing of its own may be left in the folder for temporary files. */
  Result await() throws InterruptedException, IOException {
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("covrun did not end in time\n" + err());
    }
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith("covrun"));
    }
    return new Result(process.exitValue(), Files.readString(folder.resolve("out")), err());
  }

  /** Processes that came of this one, at any depth, whoever is their parent now. */
  List<ProcessTable.Entry> offspring() {
    return ProcessTable.marked(mark).stream()
        .filter(entry -> entry.pid() != pid())
        .collect(Collectors.toList());
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    FileTree.delete(folder);
  }
}
