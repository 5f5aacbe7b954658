package dev.coveragerun.worker.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes one frame apart; no field can claim more than the frame holds. */
final class FrameInput {
  private final ByteBuffer buffer;

  FrameInput(byte[] frame) {
    this.buffer = ByteBuffer.wrap(frame);
  }

  int type() throws IOException {
    need(1);
    return buffer.get() & 0xff;
  }

  boolean flag() throws IOException {
    need(1);
    return buffer.get() != 0;
  }

  int integer() throws IOException {
    need(4);
    return buffer.getInt();
  }

  long number() throws IOException {
    need(8);
    return buffer.getLong();
  }

  byte[] bytes() throws IOException {
    byte[] value = new byte[length(1)];
    buffer.get(value);
    return value;
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  List<String> texts() throws IOException {
    int count = length(4);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(text());
    }
    return values;
  }

  Map<String, String> map() throws IOException {
    int count = length(8);
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String key = text();
      values.put(key, text());
    }
    return values;
  }

  /** A count of things of at least {@code bytesEach}, so never more than what is left allows. */
  int length(int bytesEach) throws IOException {
    int count = integer();
    if (count < 0 || count > buffer.remaining() / bytesEach) {
      throw new IOException("A frame claims " + count + " items and holds fewer");
    }
    return count;
  }

  void end() throws IOException {
    if (buffer.hasRemaining()) {
      throw new IOException("A frame has " + buffer.remaining() + " bytes too many");
    }
  }

  private void need(int count) throws IOException {
    if (buffer.remaining() < count) {
      throw new IOException("A frame ends in the middle of a field");
    }
  }
}
