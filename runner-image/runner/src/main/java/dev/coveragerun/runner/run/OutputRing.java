package dev.coveragerun.runner.run;

import dev.coveragerun.runner.junit.HeadTail;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a JVM writes to its own stdout and stderr, past System.out: its complaints when it does not
 * start, a crash's last words, thread dumps. The first and the last 64 KiB are kept.
 */
final class OutputRing {
  private final HeadTail bytes = new HeadTail(64 << 10, 64 << 10);

  /** Drains until the end of the stream, on a thread of its own. */
  static OutputRing draining(InputStream stream, String name) {
    OutputRing ring = new OutputRing();
    Thread thread = new Thread(() -> ring.drain(stream), name);
    thread.setDaemon(true);
    thread.start();
    return ring;
  }

  synchronized String text() {
    return bytes.text("\n[… %d bytes left out …]\n");
  }

  private void drain(InputStream stream) {
    byte[] buffer = new byte[8 << 10];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        synchronized (this) {
          bytes.append(buffer, n);
        }
      }
    } catch (IOException processIsGone) {
      // Nothing more will come.
    }
  }
}
