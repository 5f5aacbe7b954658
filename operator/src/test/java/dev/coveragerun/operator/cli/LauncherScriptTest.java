package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code operator/bin/covrun} in a home of its own, with a Java and a Maven that only pretend. */
class LauncherScriptTest {
  private static final Path SCRIPT = Path.of("bin", "covrun").toAbsolutePath();

  private static final List<String> TOOLS =
      List.of("dirname", "sed", "find", "head", "tail", "touch", "mkdir", "mv", "readlink");

  @TempDir Path folder;
  private Path home;
  private Path bin;

  /** What it said, on both streams. */
  private record Said(int exitCode, String text) {}

  @BeforeEach
  void aHome() throws IOException {
    home = folder.resolve("home of covrun");
    Files.createDirectories(home.resolve("operator/bin"));
    Files.copy(SCRIPT, home.resolve("operator/bin/covrun"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      // Whatever else the machine's own folders hold must not be found.
      executable(bin.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "11", "16"})
  void aJavaThatIsTooOldIsNamedWithTheWayOut(String version) throws Exception {
    java(folder.resolve("jdk/bin/java"), version);

    Said said = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()));

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text())
        .contains("jdk/bin/java is Java " + version, "17 or newer", "JAVA_HOME")
        .hasLineCount(1);
  }

  @Test
  void withoutAnyJavaItSaysWhatToInstall() throws Exception {
    Said said = run(Map.of());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains("install a JDK 17 or newer").hasLineCount(1);
  }

  @Test
  void withoutMavenItCannotBuildItselfAndSaysSo() throws Exception {
    java(bin.resolve("java"), "21");
    Files.writeString(home.resolve("pom.xml"), "<project/>");

    Said said = run(Map.of());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains("no Maven found", "'mvn' on the PATH").hasLineCount(1);
  }

  @Test
  void aBuildOfItselfThatFailsShowsItsEndAndWhereTheRestIs() throws Exception {
    java(bin.resolve("java"), "21");
    executable(bin.resolve("mvn"), "echo '[ERROR] no space left'; exit 1");
    Files.writeString(home.resolve("pom.xml"), "<project/>");

    Said said = run(Map.of());

    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.text()).contains("[ERROR] no space left", "covrun-build.log");
  }

  @Test
  void itBuildsOnceAndPassesItsWordsOnAsTheyAre() throws Exception {
    java(bin.resolve("java"), "21");
    executable(
        bin.resolve("mvn"), "echo built >> builds; : > operator/target/coveragerun-operator.jar");
    Files.writeString(home.resolve("pom.xml"), "<project/>");

    Said first = run(Map.of(), "run", "--source", "a b", "*");
    Said second = run(Map.of(), "run");

    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(first.text()).contains("building itself", "<run> <--source> <a b> <*>");
    assertThat(second.text()).doesNotContain("building itself").contains("<run>");
    assertThat(home.resolve("builds")).content().isEqualTo("built\n");
  }

  private static void java(Path file, String version) throws IOException {
    Files.createDirectories(file.getParent());
    executable(
        file,
        """
        case "$*" in
          *-version*) echo "    java.specification.version = %s" >&2; exit 0 ;;
        esac
        while [ "$1" != -jar ]; do shift; done
        shift 2
        for word in "$@"; do printf '<%%s> ' "$word"; done
        echo
        """
            .formatted(version));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Said run(Map<String, String> environment, String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = home.resolve("operator/bin/covrun").toString();
    System.arraycopy(words, 0, command, 1, words.length);
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(said));
  }
}
