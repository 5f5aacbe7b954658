package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The JaCoCo agent in this JVM, by reflection: the user may have another JaCoCo on the class path.
 */
final class CoverageAgent {
  private static final String RT = "org.jacoco.agent.rt.RT";

  private final Connection connection;
  private final Object agent;
  private final Method setSessionId;
  private final Method getExecutionData;
  private volatile String sessionId = "";

  private CoverageAgent(Connection connection, Object agent) throws NoSuchMethodException {
    this.connection = connection;
    this.agent = agent;
    if (agent == null) {
      setSessionId = null;
      getExecutionData = null;
    } else {
      Class<?> type = agent.getClass();
      setSessionId = type.getMethod("setSessionId", String.class);
      getExecutionData = type.getMethod("getExecutionData", boolean.class);
    }
  }

  /**
   * @param expected false for a worker that only discovers
   * @throws ReflectiveOperationException when it is expected and not there
   */
  static CoverageAgent find(boolean expected, Connection connection)
      throws ReflectiveOperationException {
    if (!expected) {
      return new CoverageAgent(connection, null);
    }
    Class<?> rt = Class.forName(RT, true, ClassLoader.getSystemClassLoader());
    return new CoverageAgent(connection, rt.getMethod("getAgent").invoke(null));
  }

  /** From here on, dumps belong to this class. */
  void begin(String className) {
    sessionId = className;
  }

  /** Sends what was hit since the last dump, under the class begun last, and starts from zero. */
  synchronized void send() throws IOException {
    if (agent == null || sessionId.isEmpty()) {
      return;
    }
    byte[] dump;
    try {
      setSessionId.invoke(agent, sessionId);
      dump = (byte[]) getExecutionData.invoke(agent, true);
    } catch (ReflectiveOperationException e) {
      throw new IOException("The JaCoCo agent gave no coverage", e);
    }
    int from = 0;
    while (from < dump.length) {
      int to = Math.min(dump.length, from + Event.Coverage.MAX_PIECE_BYTES);
      byte[] piece = Arrays.copyOfRange(dump, from, to);
      connection.send(new Event.Coverage(sessionId, piece, to == dump.length));
      from = to;
    }
  }
}
