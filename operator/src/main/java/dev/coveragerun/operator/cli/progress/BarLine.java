package dev.coveragerun.operator.cli.progress;

import java.util.Locale;

/** A snapshot as one line of a terminal. */
final class BarLine {
  private static final int BAR_WIDTH = 24;

  private BarLine() {}

  /**
   * @param columns the line is cut to so many characters, so that it never wraps
   */
  static String of(ProgressSnapshot at, int columns) {
    String line = at.splitsPlanned() == 0 ? waiting(at) : running(at);
    return line.length() <= columns ? line : line.substring(0, Math.max(0, columns));
  }

  private static String waiting(ProgressSnapshot at) {
    return at.phase() + "… " + clock(at.elapsedSeconds());
  }

  private static String running(ProgressSnapshot at) {
    String failed = at.testsFailed() == 0 ? "" : "  " + at.testsFailed() + " failed";
    String left =
        at.remainingSeconds().isPresent() && at.fraction() < 1
            ? "  about " + clock(at.remainingSeconds().getAsDouble()) + " left"
            : "  " + at.phase();
    return String.format(
        Locale.ROOT,
        "%s %d/%d splits  %d tests%s  %d workers busy  %s%s",
        bar(at.fraction()),
        at.splitsFinished(),
        at.splitsPlanned(),
        at.testsFinished(),
        failed,
        at.workersBusy(),
        clock(at.elapsedSeconds()),
        left);
  }

  private static String bar(double fraction) {
    int full = (int) Math.floor(fraction * BAR_WIDTH);
    return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
  }

  static String clock(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
