package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Failure;
import dev.coveragerun.worker.protocol.Selection;
import dev.coveragerun.worker.protocol.TestName;
import dev.coveragerun.worker.protocol.TestStatus;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private Socket raw;
  private Connection supervisor;
  private Connection worker;

  @BeforeEach
  void connect() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      raw = new Socket(server.getInetAddress(), server.getLocalPort());
      worker = new Connection(raw);
      supervisor = new Connection(server.accept());
    }
  }

  @AfterEach
  void disconnect() throws Exception {
    worker.close();
    supervisor.close();
  }

  @Test
  void aCommandArrivesAsItWasSent() throws Exception {
    Selection selection =
        new Selection(
            List.of("a & b"),
            List.of(),
            List.of("fast"),
            List.of("slow"),
            List.of(List.of("FooTest#x", "!BarTest"), List.of()),
            Map.of("k", "v"));
    supervisor.send(new Command.Setup(Map.of("p", "ä\ud83d\ude00"), selection, true, false));
    supervisor.send(new Command.Discover(List.of("a.A", "a.B")));

    Command.Setup setup = (Command.Setup) worker.readCommand();
    assertThat(setup.systemProperties).containsExactly(Map.entry("p", "ä\ud83d\ude00"));
    assertThat(setup.selection).usingRecursiveComparison().isEqualTo(selection);
    assertThat(setup.providerCounts).isTrue();
    assertThat(setup.coverage).isFalse();
    assertThat(((Command.Discover) worker.readCommand()).classNames).containsExactly("a.A", "a.B");
  }

  @Test
  void anEventArrivesAsItWasSent() throws Exception {
    Event.TestEnded ended =
        new Event.TestEnded(
            7,
            new TestName("s", "c", "n", "d"),
            TestStatus.ERROR,
            1L << 40,
            "why",
            new Failure("t", "m", "s"));
    worker.send(ended);
    worker.send(new Event.Output(7, true, new byte[] {-1, 0, 1}));

    assertThat(supervisor.readEvent()).usingRecursiveComparison().isEqualTo(ended);
    assertThat(((Event.Output) supervisor.readEvent()).bytes).containsExactly(-1, 0, 1);
  }

  @Test
  void theEndOfTheLineIsTold() throws Exception {
    worker.close();

    assertThatThrownBy(() -> supervisor.readEvent()).isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsNotOursEndsTheConversationAndReservesNoMemory() throws Exception {
    raw.getOutputStream().write(ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).array());
    assertThatThrownBy(() -> supervisor.readEvent()).hasMessageContaining("not ours");

    byte[] aTextThatClaimsTooMuch =
        ByteBuffer.allocate(9).putInt(5).put((byte) 1).putInt(999).array();
    raw.getOutputStream().write(aTextThatClaimsTooMuch);
    assertThatThrownBy(() -> supervisor.readEvent())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("999");
  }
}
