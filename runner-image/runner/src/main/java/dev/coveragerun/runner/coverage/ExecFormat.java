package dev.coveragerun.runner.coverage;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;

/**
 * Reads JaCoCo's exec format as {@code org.jacoco.core.data.ExecutionDataReader} does, but believes
 * nothing: JaCoCo's own reader allocates what a file claims, and a 22 byte file can claim 2^30
 * probes.
 */
final class ExecFormat {
  /** Sixteen times what the largest method-heavy class that a class file can hold needs. */
  static final int MAX_PROBES = 1 << 20;

  /** Over the distinct classes of a file: a few hundred thousand classes of ordinary size. */
  static final long MAX_PROBES_HELD = 1L << 27;

  private static final int PROBES_PER_BYTE = 8;

  private final DataInputStream in;
  private final List<SessionInfo> sessions = new ArrayList<>();
  private final Map<ClassId, ExecutionData> classes = new LinkedHashMap<>();
  private long probesHeld;

  private ExecFormat(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * @param in to its end; should be buffered
   * @throws IOException when it is empty, cut short, of another version, or not such data
   */
  static ExecData read(InputStream in) throws IOException {
    var format = new ExecFormat(in);
    try {
      format.blocks();
    } catch (EOFException e) {
      throw new IOException("it ends in the middle of a block", e);
    }
    return new ExecData(List.copyOf(format.sessions), format.classes.values());
  }

  private void blocks() throws IOException {
    int type = in.read();
    if (type == -1) {
      throw new IOException("it is empty");
    }
    if (type != ExecutionDataWriter.BLOCK_HEADER) {
      throw new IOException("it is not JaCoCo execution data");
    }
    for (; type != -1; type = in.read()) {
      switch ((byte) type) {
        case ExecutionDataWriter.BLOCK_HEADER -> header();
        case ExecutionDataWriter.BLOCK_SESSIONINFO ->
            sessions.add(new SessionInfo(in.readUTF(), in.readLong(), in.readLong()));
        case ExecutionDataWriter.BLOCK_EXECUTIONDATA ->
            add(new ExecutionData(in.readLong(), in.readUTF(), probes()));
        default ->
            throw new IOException("it holds an unknown block type " + Integer.toHexString(type));
      }
    }
  }

  private void header() throws IOException {
    if (in.readChar() != ExecutionDataWriter.MAGIC_NUMBER) {
      throw new IOException("it is not JaCoCo execution data");
    }
    int version = in.readChar();
    if (version != ExecutionDataWriter.FORMAT_VERSION) {
      throw new IOException(
          "it has format version 0x"
              + Integer.toHexString(version)
              + ", this JaCoCo reads 0x"
              + Integer.toHexString(ExecutionDataWriter.FORMAT_VERSION));
    }
  }

  private void add(ExecutionData dump) throws IOException {
    ClassId id = ClassId.of(dump);
    ExecutionData held = classes.putIfAbsent(id, dump);
    if (held != null) {
      held.merge(dump);
      return;
    }
    probesHeld += id.probes();
    if (probesHeld > MAX_PROBES_HELD) {
      throw new IOException("it claims more than " + MAX_PROBES_HELD + " probes in all");
    }
  }

  private boolean[] probes() throws IOException {
    int count = varInt();
    if (count > MAX_PROBES) {
      throw new IOException("it claims " + count + " probes for one class");
    }
    // Read before allocating one boolean a probe: a short file cannot claim much.
    byte[] packed = in.readNBytes((count + PROBES_PER_BYTE - 1) / PROBES_PER_BYTE);
    if (packed.length * PROBES_PER_BYTE < count) {
      throw new EOFException();
    }
    var probes = new boolean[count];
    for (int i = 0; i < count; i++) {
      probes[i] = (packed[i / PROBES_PER_BYTE] >> (i % PROBES_PER_BYTE) & 1) != 0;
    }
    return probes;
  }

  /**
   * Seven bits a byte, the lowest first; JaCoCo's recursion has no limit, four bytes are plenty.
   */
  private int varInt() throws IOException {
    int value = 0;
    for (int shift = 0; shift <= 21; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("it claims more than 2^28 probes for one class");
  }
}
