package dev.coveragerun.runner.run;

import dev.coveragerun.runner.project.ModuleLayout;
import dev.coveragerun.runner.project.TestRun;
import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Connection;
import dev.coveragerun.worker.protocol.Event;
import dev.coveragerun.worker.protocol.Selection;
import dev.coveragerun.worker.protocol.TestPatterns;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Starts worker JVMs and sees to it that each is the one that calls back. */
public final class WorkerStarter {
  private static final int ACCEPT_MILLIS = 100;
  private static final int HELLO_MILLIS = 5_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WorkerSettings settings;
  private final Path folder;
  private final WorkerKit kit;
  private final AtomicInteger started = new AtomicInteger();

  /**
   * @throws IOException when the scratch folder takes no files
   */
  public WorkerStarter(WorkerSettings settings) throws IOException {
    this.settings = settings;
    this.folder = Files.createTempDirectory(settings.scratch(), "workers-");
    this.kit = WorkerKit.unpack(folder);
  }

  /**
   * @param slot its place among those alive at once, from 1
   * @param coverage false for discovery
   */
  public WorkerProcess start(TestRun testRun, int slot, boolean coverage)
      throws WorkerStartException, InterruptedException {
    try {
      JavaInstallation java = JavaInstallation.at(testRun.javaHome());
      String name = "worker-" + started.incrementAndGet();
      Path file = folder.resolve(name + (java.readsArgumentFiles() ? ".args" : ".jar"));
      LaunchSite site =
          new LaunchSite(kit, java, ModuleLayout.of(testRun), slot, file, System.getenv());
      WorkerLaunch launch = WorkerLaunch.of(testRun, settings, site, coverage);
      if (launch.file().isPresent()) {
        write(launch.file().get());
      }
      return start(testRun, launch, slot, coverage);
    } catch (IOException | UncheckedIOException e) {
      throw new WorkerStartException(
          "A worker for " + testRun.id() + " could not be started: " + e.getMessage(), e);
    }
  }

  private WorkerProcess start(TestRun testRun, WorkerLaunch launch, int slot, boolean coverage)
      throws IOException, WorkerStartException, InterruptedException {
    File directory = launch.workingDirectory().toFile();
    if (!directory.isDirectory()) {
      Files.createDirectories(directory.toPath());
    }
    try (ServerSocket server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
      ProcessBuilder builder =
          new ProcessBuilder(launch.argv()).directory(directory).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(launch.environment());
      String token = token();
      Process process = builder.start();
      OutputRing output =
          OutputRing.draining(process.getInputStream(), "worker-" + process.pid() + "-output");
      boolean ready = false;
      try {
        greet(process, server.getLocalPort(), token);
        long deadline = System.nanoTime() + settings.startTimeout().toNanos();
        Connection connection = accept(server, process, token, deadline, output, testRun.id());
        WorkerProcess worker = new WorkerProcess(process, connection, output, testRun.id(), slot);
        setUp(worker, testRun, launch, coverage, deadline);
        ready = true;
        return worker;
      } finally {
        if (!ready) {
          process.destroyForcibly().waitFor();
        }
      }
    }
  }

  /** The JVM may be dead by now; then the wait for its call says so. */
  private static void greet(Process process, int port, String token) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write((port + " " + token + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException deadAlready) {
      // See above.
    }
  }

  private Connection accept(
      ServerSocket server,
      Process process,
      String token,
      long deadline,
      OutputRing output,
      String testRun)
      throws IOException, WorkerStartException, InterruptedException {
    server.setSoTimeout(ACCEPT_MILLIS);
    while (System.nanoTime() < deadline) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while a worker started");
      }
      if (!process.isAlive()) {
        throw died(process, output, testRun);
      }
      Optional<Connection> connection = call(server, token);
      if (connection.isPresent()) {
        return connection.get();
      }
    }
    throw tooSlow(testRun, output);
  }

  /** Somebody who calls without the token is hung up on, and the wait goes on. */
  private static Optional<Connection> call(ServerSocket server, String token) throws IOException {
    Socket socket;
    try {
      socket = server.accept();
    } catch (SocketTimeoutException nobodyYet) {
      return Optional.empty();
    }
    try {
      socket.setSoTimeout(HELLO_MILLIS);
      Connection connection = new Connection(socket);
      if (connection.readEvent() instanceof Event.Hello hello && hello.token.equals(token)) {
        socket.setSoTimeout(0);
        return Optional.of(connection);
      }
    } catch (IOException notOneOfOurs) {
      // Falls through to the end of the call.
    }
    socket.close();
    return Optional.empty();
  }

  private static String token() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void setUp(
      WorkerProcess worker, TestRun testRun, WorkerLaunch launch, boolean coverage, long deadline)
      throws WorkerStartException, InterruptedException {
    worker.send(
        new Command.Setup(
            launch.systemProperties(), selection(testRun), providerCounts(testRun), coverage));
    while (System.nanoTime() < deadline) {
      Optional<Event> event = worker.next(Duration.ofMillis(ACCEPT_MILLIS));
      if (event.isPresent() && event.get() instanceof Event.Ready ready) {
        if (ready.problem.isEmpty()) {
          return;
        }
        throw new WorkerStartException(
            "A worker for " + testRun.id() + " cannot run its tests: " + ready.problem);
      }
      if (worker.lost()) {
        ProcessEnd end = worker.awaitEnd(Duration.ofMillis(HELLO_MILLIS));
        throw new WorkerStartException(
            "A worker for "
                + testRun.id()
                + " ended before it was ready, with "
                + end
                + said(worker.nativeOutput()));
      }
    }
    worker.kill();
    throw new WorkerStartException(
        "A worker for " + testRun.id() + tooLong() + said(worker.nativeOutput()));
  }

  private Selection selection(TestRun testRun) {
    TestFilter filter = settings.filter();
    return new Selection(
        testRun.groups(),
        testRun.excludedGroups(),
        filter.tags(),
        filter.excludeTags(),
        List.of(
            TestPatterns.requests(testRun.includes(), testRun.excludes()),
            TestPatterns.requests(filter.include(), filter.exclude())),
        testRun.configurationParameters());
  }

  /** An engine was brought along: surefire would run these tests with its own provider. */
  private static boolean providerCounts(TestRun testRun) {
    return testRun.platformClasspath().stream()
        .map(jar -> Path.of(jar).getFileName().toString())
        .anyMatch(jar -> jar.startsWith("junit-vintage-engine") || jar.startsWith("testng-engine"));
  }

  private static void write(WorkerLaunch.ClassPathFile file) throws IOException {
    if (file.argumentFile().isPresent()) {
      Files.writeString(file.path(), file.argumentFile().get());
      return;
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            file.classPath().stream()
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file.path()), manifest)) {
      jar.finish();
    }
  }

  private static WorkerStartException died(Process process, OutputRing output, String testRun)
      throws InterruptedException {
    Thread.sleep(ACCEPT_MILLIS);
    return new WorkerStartException(
        "The JVM for "
            + testRun
            + " ended at once with "
            + new ProcessEnd(process.exitValue())
            + said(output.text()));
  }

  private WorkerStartException tooSlow(String testRun, OutputRing output) {
    return new WorkerStartException("The JVM for " + testRun + tooLong() + said(output.text()));
  }

  private String tooLong() {
    return String.format(
        Locale.ROOT, " was not ready within %d s", settings.startTimeout().toSeconds());
  }

  private static String said(String output) {
    String head = output.strip();
    int max = 2_000;
    return head.isEmpty()
        ? " and said nothing"
        : ". It said:\n" + (head.length() <= max ? head : head.substring(0, max) + "…");
  }
}
