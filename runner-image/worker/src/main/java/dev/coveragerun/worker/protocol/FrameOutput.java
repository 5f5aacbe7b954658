package dev.coveragerun.worker.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Builds one frame: a type byte, then fields in the order they are put; numbers big-endian. */
final class FrameOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  FrameOutput(int type) {
    bytes.write(type);
  }

  FrameOutput flag(boolean value) {
    bytes.write(value ? 1 : 0);
    return this;
  }

  FrameOutput integer(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes.write(value >>> shift);
    }
    return this;
  }

  FrameOutput number(long value) {
    return integer((int) (value >>> 32)).integer((int) value);
  }

  FrameOutput bytes(byte[] value) {
    integer(value.length);
    bytes.write(value, 0, value.length);
    return this;
  }

  FrameOutput text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  FrameOutput texts(Collection<String> values) {
    integer(values.size());
    for (String value : values) {
      text(value);
    }
    return this;
  }

  FrameOutput map(Map<String, String> values) {
    integer(values.size());
    for (Map.Entry<String, String> entry : values.entrySet()) {
      text(entry.getKey()).text(entry.getValue());
    }
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
