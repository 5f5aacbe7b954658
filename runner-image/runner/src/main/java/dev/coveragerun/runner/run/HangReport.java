package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.ClassRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The threads of a worker that made no progress, in a file below {@code hangs/}. */
final class HangReport {
  private static final long SIGQUIT_MILLIS = 1_000;

  private HangReport() {}

  /**
   * @param threads what the worker itself answered; when empty the JVM is asked by SIGQUIT
   * @return the file's path within the attempt
   */
  static String write(Path attempt, ClassRef ref, WorkerProcess worker, String threads)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(attempt.resolve("hangs"));
    Path file = folder.resolve(ref.className() + "-" + worker.pid() + ".txt");
    String text = threads.isEmpty() ? bySignal(worker) : threads;
    Files.writeString(file, text);
    return attempt.relativize(file).toString();
  }

  private static String bySignal(WorkerProcess worker) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-QUIT", Long.toString(worker.pid()))
          .start()
          .waitFor(SIGQUIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException noSuchProgram) {
      return "The worker did not answer, and there is no kill to send it SIGQUIT with.\n";
    }
    Thread.sleep(SIGQUIT_MILLIS);
    return "The worker did not answer; this is what it wrote itself.\n" + worker.nativeOutput();
  }
}
