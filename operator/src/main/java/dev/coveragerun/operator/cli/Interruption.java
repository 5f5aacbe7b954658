package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.cli.progress.ProgressView;
import dev.coveragerun.operator.local.LocalSession;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.PrintWriter;

/**
 * Ctrl-C while a run goes on: every child process is ended, what finished is kept, and the user is
 * told how to merge it.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  private Interruption(Thread hook) {
    this.hook = hook;
  }

  static Interruption of(LocalSession session, ProgressView view, PrintWriter err) {
    Thread hook =
        new Thread(
            () -> {
              view.close();
              session.close();
              err.println("covrun: interrupted; " + kept(session));
              err.flush();
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  private static String kept(LocalSession session) {
    int finished = session.finishedSplits();
    return finished == 0
        ? "no split had finished"
        : finished
            + (finished == 1 ? " finished split is" : " finished splits are")
            + " kept; merge what is there with: covrun merge "
            + session.directory().root();
  }

  /**
   * The run ended by itself: from here on Ctrl-C is an ordinary one.
   *
   * @throws CliException when it was interrupted: the hook has said all there is to say
   */
  void over() throws CliException {
    if (!removed()) {
      throw new CliException(ExitCode.Interrupted, "");
    }
  }

  private boolean removed() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      // The JVM is going down: the hook is at work already.
      return false;
    }
  }

  @Override
  public void close() {
    removed();
  }
}
