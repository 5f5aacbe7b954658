package dev.coveragerun.operator.cli.progress;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** One line that is drawn again five times a second; failures scroll away above it. */
final class BarView implements ProgressView {
  private static final String ERASE = "\r\u001b[K";
  private static final long REDRAW_MILLIS = 200;
  private final ProgressState state;
  private final PrintWriter out;
  private final int columns;
  private final Timer redraw = new Timer("progress-bar", true);
  private boolean closed;

  BarView(ProgressState state, PrintWriter out, int columns) {
    this.state = state;
    this.out = out;
    this.columns = columns;
    redraw.schedule(
        new TimerTask() {
          @Override
          public void run() {
            draw();
          }
        },
        REDRAW_MILLIS,
        REDRAW_MILLIS);
  }

  @Override
  public void said(String line) {
    above(line);
  }

  @Override
  public void testFailed(int split, String test, String message) {
    above(PlainText.failure(split, test, message));
  }

  @Override
  public void splitFailed(int split, String message) {
    above("split " + split + " failed: " + PlainText.oneLine(message));
  }

  @Override
  public void close() {
    redraw.cancel();
    synchronized (out) {
      if (!closed) {
        closed = true;
        out.print(ERASE);
        out.flush();
      }
    }
  }

  private void above(String line) {
    synchronized (out) {
      out.print(ERASE);
      out.println(line);
      out.flush();
    }
  }

  private void draw() {
    synchronized (out) {
      if (!closed) {
        out.print(ERASE + BarLine.of(state.snapshot(), columns - 1));
        out.flush();
      }
    }
  }
}
