package dev.coveragerun.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Why a worker died, for people.
 *
 * @param reason one line
 * @param text what else is known; may be empty
 */
record Crash(String reason, String text) {
  private static final int MAX_TEXT = 4_000;

  /**
   * @param leftUnasked its shutdown hooks ran, and nobody had told it to leave
   */
  static Crash of(
      ProcessEnd end,
      String inFlight,
      boolean leftUnasked,
      WorkerProcess worker,
      Path attempt,
      Path scratch)
      throws IOException {
    StringBuilder reason = new StringBuilder("the worker ended with ").append(end);
    reason.append(inFlight.isEmpty() ? " outside of any test" : " in " + inFlight);
    if (leftUnasked && end.exitCode() < 128) {
      reason.append("; something called System.exit(").append(end.exitCode()).append(')');
    } else if (!leftUnasked && end.exitCode() < 128) {
      reason.append("; something called Runtime.halt, or the JVM gave up");
    }
    Path log = scratch.resolve("hs_err_pid" + worker.pid() + ".log");
    if (Files.exists(log)) {
      Path kept = Files.createDirectories(attempt.resolve("hangs")).resolve(log.getFileName());
      Files.move(log, kept);
      reason.append("; the JVM's own report is in ").append(attempt.relativize(kept));
    }
    String said = worker.nativeOutput().strip();
    return new Crash(
        reason.toString(),
        said.length() <= MAX_TEXT ? said : "…" + said.substring(said.length() - MAX_TEXT));
  }
}
