package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.junit.jupiter.api.Test;

class ExecDumpTest {
  @Test
  void aWholeDumpNamesItsSessionAndClasses() throws Exception {
    ExecDump dump = ExecDump.verify(dump());

    assertThat(dump.sessions()).containsExactly("a.FooTest");
    assertThat(dump.classIds()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aDumpCutInTheMiddleOfABlockIsRefused() throws Exception {
    byte[] whole = dump();
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        // What ends between two blocks has lost classes, and JaCoCo's format cannot tell.
        assertThat(ExecDump.verify(cut).classIds()).hasSizeLessThan(2);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(whole.length - 4);
  }

  @Test
  void aFewBytesThatClaimABillionProbesCostNoMemory() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExecutionDataWriter(bytes);
    bytes.write(ExecutionDataWriter.BLOCK_EXECUTIONDATA);
    bytes.write(new byte[8]);
    bytes.write(new byte[] {0, 1, 'A'});
    bytes.write(new byte[] {-1, -1, -1, -1, 7});

    assertThatThrownBy(() -> ExecDump.verify(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cut short");
  }

  private static byte[] dump() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExecutionDataWriter writer = new ExecutionDataWriter(bytes);
    writer.visitSessionInfo(new SessionInfo("a.FooTest", 1, 2));
    writer.visitClassExecution(new ExecutionData(1, "a/Foo", new boolean[] {true, false, true}));
    writer.visitClassExecution(new ExecutionData(2, "a/Bar", new boolean[] {true}));
    return bytes.toByteArray();
  }
}
