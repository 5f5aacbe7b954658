package dev.coveragerun.runner.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildProcessTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path directory;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  @Test
  void itsOutputIsInTheLogAndWithTheListenerWithoutColours() throws Exception {
    int code =
        process("printf '\\033[31mred\\033[0m\\nplain\\n'; echo err >&2; exit 3")
            .run(LONG, lines::add);

    assertThat(code).isEqualTo(3);
    assertThat(lines).containsExactly("red", "plain", "err");
    assertThat(log()).containsExactly("red", "plain", "err");
  }

  @Test
  void environmentAndFolderAreTheRequested() throws Exception {
    process("echo $MODE; pwd").run(LONG, lines::add);

    assertThat(lines).containsExactly("on", directory.toRealPath().toString());
  }

  @Test
  void whatAsksAQuestionGetsNoAnswer() throws Exception {
    assertThat(process("read answer || exit 7").run(LONG, lines::add)).isEqualTo(7);
  }

  @Test
  void theDeadlineIsNamed() throws Exception {
    BuildProcess process = process("sleep 600");

    PrepareException failure =
        catchThrowableOfType(
            PrepareException.class, () -> process.run(Duration.ofMillis(1), lines::add));

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.Infrastructure);
    assertThat(failure)
        .hasMessageContaining("the test's build did not end")
        .hasMessageContaining(logFile().toString());
  }

  @Test
  void anInterruptEndsItWithItsChildren() throws Exception {
    BuildProcess process = process("sleep 600 & echo $!; wait");
    CountDownLatch started = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread waiting =
        new Thread(
            () -> {
              try {
                process.run(
                    LONG,
                    line -> {
                      lines.add(line);
                      started.countDown();
                    });
              } catch (InterruptedException e) {
                interrupted.set(true);
              } catch (PrepareException e) {
                lines.add(e.getMessage());
              }
            });
    waiting.start();
    assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();

    waiting.interrupt();
    waiting.join(60_000);

    assertThat(interrupted).isTrue();
    assertEnded(Long.parseLong(lines.get(0)));
  }

  @Test
  void aProgramThatDoesNotExistIsNamed() {
    BuildProcess process =
        new BuildProcess("the test's build", List.of("/no/mvn"), Map.of(), directory, logFile());

    PrepareException failure =
        catchThrowableOfType(PrepareException.class, () -> process.run(LONG, lines::add));

    assertThat(failure).hasMessageContaining("/no/mvn");
  }

  @Test
  void aLogThatCannotBeWrittenDoesNotStopTheBuild() throws Exception {
    BuildProcess process =
        new BuildProcess(
            "the test's build",
            List.of(script("seq 1 20000").toString()),
            Map.of(),
            directory,
            directory.resolve("missing/log"));

    assertThat(process.run(LONG, lines::add)).isZero();
    assertThat(lines).hasSize(20_000);
  }

  private BuildProcess process(String body) throws IOException {
    return new BuildProcess(
        "the test's build",
        List.of(script(body).toString()),
        Map.of("MODE", "on"),
        directory,
        logFile());
  }

  private Path script(String body) throws IOException {
    return Scripts.executable(directory.resolve("script"), body);
  }

  private Path logFile() {
    return directory.resolve("log");
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(logFile());
  }

  private static void assertEnded(long pid) throws Exception {
    ProcessHandle child = ProcessHandle.of(pid).orElse(null);
    if (child != null) {
      child.onExit().get(60, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
    }
  }
}
