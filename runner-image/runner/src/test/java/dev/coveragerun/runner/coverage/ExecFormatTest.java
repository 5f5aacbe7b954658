package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.junit.jupiter.api.Test;

class ExecFormatTest {
  private static final int HEADER_BYTES = 5;

  @Test
  void readsWhatJacocoWrites() throws IOException {
    var probes = new boolean[1000];
    for (int i = 0; i < probes.length; i += 3) {
      probes[i] = true;
    }

    ExecData data = read(file(new ExecutionData(-42, "com/acme/Thing", probes)));

    assertThat(data.sessions()).extracting(SessionInfo::getId).containsExactly("a.Test");
    assertThat(data.sessions().get(0).getStartTimeStamp()).isEqualTo(17);
    ExecutionData thing = data.classes().iterator().next();
    assertThat(thing.getId()).isEqualTo(-42);
    assertThat(thing.getName()).isEqualTo("com/acme/Thing");
    assertThat(thing.getProbes()).isEqualTo(probes);
  }

  @Test
  void dumpsBehindEachOtherAreOneFile() throws IOException {
    byte[] first = file(new ExecutionData(1, "A", new boolean[] {true, false}));
    byte[] second = file(new ExecutionData(1, "A", new boolean[] {false, true}));

    ExecData data = read(join(first, second));

    assertThat(data.sessions()).hasSize(2);
    assertThat(data.classes()).hasSize(1);
    assertThat(data.classes().iterator().next().getProbes()).containsExactly(true, true);
  }

  /** Cut between two blocks a file reads well: that is what manifests are for. */
  @Test
  void everyPrefixIsRefusedButThoseThatEndWithABlock() throws IOException {
    byte[] whole = file(new ExecutionData(1, "A", new boolean[] {true}));
    int session = 1 + 2 + "a.Test".length() + 8 + 8;

    for (int length = 0; length < whole.length; length++) {
      byte[] prefix = Arrays.copyOf(whole, length);
      if (length == HEADER_BYTES || length == HEADER_BYTES + session) {
        assertThat(read(prefix).classes()).isEmpty();
      } else {
        assertThatThrownBy(() -> read(prefix))
            .as("%d bytes", prefix.length)
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void anEmptyFileIsNotAnEmptyResult() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("it is empty");
  }

  @Test
  void aFewBytesCannotClaimABillionProbes() throws IOException {
    // 22 bytes that make JaCoCo's own reader allocate 2^30 booleans.
    byte[] bomb = claim(0x80, 0x80, 0x80, 0x80, 0x04);

    assertThatThrownBy(() -> read(bomb)).hasMessageContaining("2^28 probes");
    assertThatThrownBy(() -> read(claim(0xFF, 0xFF, 0xFF, 0x7F)))
        .hasMessage("it claims 268435455 probes for one class");
    assertThatThrownBy(() -> read(claim(0xFF, 0xFF, 0x3F)))
        .hasMessage("it ends in the middle of a block");
  }

  @Test
  void aCountThatNeverEndsIsRefused() throws IOException {
    var endless = new int[1 << 16];
    Arrays.fill(endless, 0x80);

    assertThatThrownBy(() -> read(claim(endless))).isInstanceOf(IOException.class);
  }

  @Test
  void manyLargeClassesCannotFillTheMemory() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new ExecutionDataWriter(bytes);
    var probes = new boolean[ExecFormat.MAX_PROBES];
    probes[0] = true;
    for (int i = 0; i <= ExecFormat.MAX_PROBES_HELD / ExecFormat.MAX_PROBES; i++) {
      writer.visitClassExecution(new ExecutionData(i, "C" + i, probes));
    }

    assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("in all");
  }

  @Test
  void appendedGarbageIsRefused() throws IOException {
    byte[] whole = file(new ExecutionData(1, "A", new boolean[] {true}));

    assertThatThrownBy(() -> read(join(whole, new byte[] {0x55, 1, 2, 3})))
        .hasMessage("it holds an unknown block type 55");
  }

  @Test
  void anotherVersionOfTheFormatIsNamed() throws IOException {
    byte[] whole = file();
    whole[4] = 6;

    assertThatThrownBy(() -> read(whole)).hasMessageContaining("format version 0x1006");
  }

  @Test
  void anotherKindOfFileIsNotCoverage() {
    assertThatThrownBy(() -> read("PK\3\4 something".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("it is not JaCoCo execution data");
  }

  private static ExecData read(byte[] bytes) throws IOException {
    return ExecFormat.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] file(ExecutionData... classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new ExecutionDataWriter(bytes);
    writer.visitSessionInfo(new SessionInfo("a.Test", 17, 18));
    for (ExecutionData one : classes) {
      writer.visitClassExecution(one);
    }
    return bytes.toByteArray();
  }

  private static byte[] claim(int... probeCount) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new ExecutionDataWriter(bytes).flush();
    var out = new DataOutputStream(bytes);
    out.writeByte(ExecutionDataWriter.BLOCK_EXECUTIONDATA);
    out.writeLong(1);
    out.writeUTF("A");
    for (int part : probeCount) {
      out.writeByte(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
