package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where a worker JVM starts. It takes no argument: its supervisor writes one line to its standard
 * input, the port to call back on the loopback interface and a token that proves who it is. So
 * neither shows in {@code ps} nor in anything a test can look at, and tests find standard input at
 * its end, as they would under a build tool.
 */
public final class WorkerMain {
  /** Held for ever: the logging framework itself would forget a level set on it. */
  private static final Logger JUNIT_LOGGER = Logger.getLogger("org.junit");

  private static final int MAX_GREETING = 100;

  private WorkerMain() {}

  public static void main(String[] args) throws Exception {
    String[] greeting = readLine(System.in).split(" ", 2);
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(greeting[0]));
    Connection connection = new Connection(socket);
    connection.send(new Event.Hello(greeting[1]));
    Command.Setup setup = (Command.Setup) connection.readCommand();
    setup.systemProperties.forEach(System::setProperty);
    OutputCapture output = OutputCapture.install(connection);
    if (JUNIT_LOGGER.getLevel() == null) {
      JUNIT_LOGGER.setLevel(Level.WARNING);
    }
    BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
    Departure departure;
    TestSession session;
    try {
      CoverageAgent agent = CoverageAgent.find(setup.coverage, connection);
      departure = Departure.install(connection, output, agent);
      session = new TestSession(setup, connection, output, agent);
    } catch (Throwable e) {
      Failure failure = FailureText.of(e);
      connection.send(new Event.Ready(failure.type + ": " + failure.message));
      Runtime.getRuntime().halt(1);
      return;
    }
    listen(connection, commands);
    connection.send(new Event.Ready(""));
    serve(commands, session, departure);
  }

  private static void serve(
      BlockingQueue<Command> commands, TestSession session, Departure departure)
      throws InterruptedException, IOException {
    while (true) {
      Command command = take(commands);
      if (command instanceof Command.RunClass) {
        session.run(((Command.RunClass) command).className);
      } else if (command instanceof Command.Discover) {
        session.discover(((Command.Discover) command).classNames);
      } else if (command instanceof Command.SaveCoverage) {
        session.saveCoverage();
      } else if (command instanceof Command.Exit) {
        session.close();
        departure.leave();
      }
    }
  }

  /** A test may leave this thread interrupted; that must not end the worker. */
  private static Command take(BlockingQueue<Command> commands) {
    while (true) {
      try {
        return commands.take();
      } catch (InterruptedException leftByATest) {
        // The flag is clear now; wait again.
      }
    }
  }

  /**
   * Reads on its own thread: threads are dumped while a class runs, and a lost supervisor ends us.
   */
  private static void listen(Connection connection, BlockingQueue<Command> commands) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (true) {
                  Command command = connection.readCommand();
                  if (command instanceof Command.DumpThreads) {
                    connection.send(new Event.Threads(ThreadDump.text()));
                  } else {
                    commands.add(command);
                  }
                }
              } catch (Throwable supervisorIsGone) {
                Departure.supervisorLost();
              }
            },
            "coveragerun-worker");
    reader.setDaemon(true);
    reader.start();
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
      if (line.length() > MAX_GREETING) {
        break;
      }
    }
    if (!line.toString().matches("\\d{1,5} [0-9a-f]{16,64}")) {
      System.err.println(
          String.format(
              Locale.ROOT, "This program is started by CoverageRun's runner, not by hand."));
      System.exit(2);
    }
    return line.toString();
  }
}
