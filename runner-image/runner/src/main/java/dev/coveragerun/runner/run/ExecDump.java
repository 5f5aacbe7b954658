package dev.coveragerun.runner.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataWriter;

/**
 * One dump in JaCoCo's exec format, read to its end.
 *
 * @param sessions ids of the sessions in it
 * @param classIds of the classes with hits
 */
record ExecDump(List<String> sessions, Set<Long> classIds) {
  private static final int PROBES_PER_BYTE = 8;

  /**
   * @throws IOException when it is not exactly one or more whole blocks; the message says where
   */
  static ExecDump verify(byte[] bytes) throws IOException {
    checkBounds(bytes);
    List<String> sessions = new ArrayList<>();
    Set<Long> classIds = new HashSet<>();
    ExecutionDataReader reader = new ExecutionDataReader(new ByteArrayInputStream(bytes));
    reader.setSessionInfoVisitor(info -> sessions.add(info.getId()));
    reader.setExecutionDataVisitor(data -> classIds.add(data.getId()));
    while (reader.read()) {
      // A header in the middle starts the next part.
    }
    if (sessions.isEmpty()) {
      throw new IOException("The dump names no session");
    }
    return new ExecDump(sessions, classIds);
  }

  /**
   * JaCoCo's reader takes the number of probes on trust and reserves memory for them: a few wrong
   * bytes can ask for gigabytes. So the blocks are walked first, against the bytes that are there.
   */
  private static void checkBounds(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      int at = in.position();
      int type = in.get() & 0xff;
      switch (type) {
        case ExecutionDataWriter.BLOCK_HEADER & 0xff -> skip(in, 4, at);
        case ExecutionDataWriter.BLOCK_SESSIONINFO & 0xff -> {
          skipText(in, at);
          skip(in, 16, at);
        }
        case ExecutionDataWriter.BLOCK_EXECUTIONDATA & 0xff -> {
          skip(in, 8, at);
          skipText(in, at);
          long probes = varInt(in, at);
          skip(in, (probes + PROBES_PER_BYTE - 1) / PROBES_PER_BYTE, at);
        }
        default -> throw broken(at);
      }
    }
  }

  private static void skipText(ByteBuffer in, int at) throws IOException {
    if (in.remaining() < 2) {
      throw broken(at);
    }
    skip(in, in.getShort() & 0xffff, at);
  }

  private static void skip(ByteBuffer in, long count, int at) throws IOException {
    if (count > in.remaining()) {
      throw broken(at);
    }
    in.position(in.position() + (int) count);
  }

  private static long varInt(ByteBuffer in, int at) throws IOException {
    long value = 0;
    for (int shift = 0; shift <= 28; shift += 7) {
      if (!in.hasRemaining()) {
        throw broken(at);
      }
      int part = in.get() & 0xff;
      value |= (long) (part & 0x7f) << shift;
      if (part < 0x80) {
        return value;
      }
    }
    throw broken(at);
  }

  private static IOException broken(int at) {
    return new IOException("The dump is cut short or is not JaCoCo's: its block at byte " + at);
  }
}
