package dev.coveragerun.runner.prepare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A build tool's process: its output goes to a log file and, line by line, to a listener; it and
 * its children end at the deadline, when the waiting thread is interrupted, and with this JVM.
 *
 * @param name what it does, for messages
 * @param environment added to this process's own
 * @param log is overwritten
 */
record BuildProcess(
    String name, List<String> argv, Map<String, String> environment, Path directory, Path log) {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Pattern ANSI = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

  /**
   * Runs it to its end.
   *
   * @param lines called from another thread, one line at a time, without colours
   * @return its exit code
   */
  int run(Duration deadline, Consumer<String> lines) throws PrepareException, InterruptedException {
    Process process = start();
    Thread hook = new Thread(() -> end(process), "end " + name);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      Thread reader = new Thread(() -> copy(process, lines), "log of " + name);
      reader.setDaemon(true);
      reader.start();
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw PrepareException.infrastructure(
            "%s did not end within %d minutes; what it said is in %s"
                .formatted(name, deadline.toMinutes(), log));
      }
      // A daemon that the build leaves behind may hold the pipe open for ever.
      reader.join(GRACE.toMillis());
      return process.exitValue();
    } finally {
      end(process);
      forget(hook);
    }
  }

  private Process start() throws PrepareException {
    ProcessBuilder builder =
        new ProcessBuilder(argv).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      // Nobody answers questions here.
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw PrepareException.infrastructure(
          "%s does not start (%s): %s".formatted(name, argv.get(0), e.getMessage()), e);
    }
  }

  /** Reads on when the log cannot be written: a full pipe would stop the build. */
  private void copy(Process process, Consumer<String> lines) {
    try (BufferedReader in = process.inputReader(Charset.defaultCharset());
        LogFile out = new LogFile(log)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String plain = ANSI.matcher(line).replaceAll("");
        out.append(plain);
        lines.accept(plain);
      }
    } catch (IOException e) {
      lines.accept("[WARNING] the output of " + name + " ends here: " + e.getMessage());
    }
  }

  private static void end(Process process) {
    List<ProcessHandle> family = process.descendants().toList();
    family.forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is on its way down, and the hook at work.
      return;
    }
  }
}
