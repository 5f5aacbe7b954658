package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Stands in for System.out and System.err and sends what is written to the supervisor, under the
 * test that runs. Buffers 8 KiB of each; sent at the borders of tests, and by a timer so that a
 * crash loses little.
 */
final class OutputCapture {
  private static final int BUFFER_BYTES = 8 << 10;
  private static final long FLUSH_MILLIS = 200;

  private final Stream out;
  private final Stream err;
  private volatile long testId;

  private OutputCapture(Connection connection) {
    out = new Stream(connection, false);
    err = new Stream(connection, true);
  }

  static OutputCapture install(Connection connection) throws IOException {
    OutputCapture capture = new OutputCapture(connection);
    System.setOut(new PrintStream(capture.out, false, StandardCharsets.UTF_8.name()));
    System.setErr(new PrintStream(capture.err, false, StandardCharsets.UTF_8.name()));
    Thread timer = new Thread(capture::flushForEver, "coveragerun-worker-output");
    timer.setDaemon(true);
    timer.start();
    return capture;
  }

  /** What is written from here on belongs to this test; 0 for none. */
  void enter(long id) {
    flush();
    testId = id;
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private void flushForEver() {
    while (true) {
      try {
        Thread.sleep(FLUSH_MILLIS);
      } catch (InterruptedException noReasonToStop) {
        // Output must keep flowing whatever a test does to threads it finds.
      }
      flush();
    }
  }

  private final class Stream extends OutputStream {
    private final Connection connection;
    private final boolean isErr;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;

    Stream(Connection connection, boolean isErr) {
      this.connection = connection;
      this.isErr = isErr;
    }

    @Override
    public synchronized void write(int b) {
      if (used == buffer.length) {
        flush();
      }
      buffer[used++] = (byte) b;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) {
      int done = 0;
      while (done < count) {
        if (used == buffer.length) {
          flush();
        }
        int part = Math.min(count - done, buffer.length - used);
        System.arraycopy(bytes, from + done, buffer, used, part);
        used += part;
        done += part;
      }
    }

    /** Quiet on errors: with the supervisor gone this JVM is about to end. */
    @Override
    public synchronized void flush() {
      if (used == 0) {
        return;
      }
      byte[] chunk = Arrays.copyOf(buffer, used);
      used = 0;
      try {
        connection.send(new Event.Output(testId, isErr, chunk));
      } catch (IOException supervisorIsGone) {
        // The reader thread sees the same and ends the process.
      }
    }
  }
}
