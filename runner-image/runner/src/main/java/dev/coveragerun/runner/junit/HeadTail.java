package dev.coveragerun.runner.junit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Keeps the first and the last bytes of a stream of any length. Not safe for several threads. */
public final class HeadTail {
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final int headBytes;
  private final int tailBytes;
  private byte[] tail = new byte[0];
  private int tailUsed;
  private int tailNext;
  private long total;

  public HeadTail(int headBytes, int tailBytes) {
    this.headBytes = headBytes;
    this.tailBytes = tailBytes;
  }

  public void append(byte[] bytes, int count) {
    total += count;
    int toHead = Math.min(count, headBytes - head.size());
    head.write(bytes, 0, toHead);
    int rest = count - toHead;
    int from = count - Math.min(rest, tailBytes);
    for (int i = from; i < count; i++) {
      appendToTail(bytes[i]);
    }
  }

  public boolean isEmpty() {
    return total == 0;
  }

  /** What is kept, which is what it takes in memory and in a report. */
  public int keptBytes() {
    return head.size() + tailUsed;
  }

  /**
   * @param gap a format with one {@code %d}: how many bytes are missing there
   */
  public String text(String gap) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.toByteArray());
    long missing = total - keptBytes();
    if (missing > 0) {
      whole.writeBytes(String.format(Locale.ROOT, gap, missing).getBytes(StandardCharsets.UTF_8));
    }
    int start = tailUsed < tailBytes ? 0 : tailNext;
    for (int i = 0; i < tailUsed; i++) {
      whole.write(tail[(start + i) % tail.length]);
    }
    return whole.toString(StandardCharsets.UTF_8);
  }

  private void appendToTail(byte b) {
    if (tailUsed == tail.length && tail.length < tailBytes) {
      tail = Arrays.copyOf(tail, Math.min(tailBytes, Math.max(1024, tail.length * 2)));
    }
    tail[tailNext] = b;
    tailNext = (tailNext + 1) % tailBytes;
    tailUsed = Math.min(tailUsed + 1, tailBytes);
  }
}
