package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import dev.coveragerun.runner.testing.Recorder;
import dev.coveragerun.runner.testing.Recorder.Call;
import dev.coveragerun.runner.testing.RunFolderMaker;
import dev.coveragerun.runner.testing.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecFileCheckTest {
  @TempDir Path root;
  private Path attempt;
  private Path file;
  private ExecFile entry;

  @BeforeEach
  void writeAGoodFile() throws IOException {
    attempt = Files.createDirectories(root.resolve("splits/01/1"));
    file = attempt.resolve("worker-1.exec");
    Files.write(file, Recorder.dump("a.Test", 1, Call.of(SmallProject.CALCULATOR, "half", 2)));
    entry = RunFolderMaker.entry(file, 1);
  }

  @Test
  void aFileThatIsAsItsManifestSaysIsTaken() throws IOException {
    assertThat(ExecFileCheck.load(attempt, entry).classes()).hasSize(1);
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    Files.delete(file);

    assertRefused("it is missing");
  }

  @Test
  void anEmptiedFileIsRefused() throws IOException {
    Files.write(file, new byte[0]);

    assertRefused("it has 0 bytes, its manifest says " + entry.bytes());
  }

  @Test
  void aFileCutBetweenTwoBlocksIsRefused() throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5));

    assertRefused("it has 5 bytes, its manifest says " + entry.bytes());
  }

  @Test
  void aFlippedBitIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    assertRefused("its SHA-256 is not the one in its manifest");
  }

  @Test
  void aFileWithoutAllItsDumpsIsRefused() {
    entry = RunFolderMaker.entry(file, 2);

    assertRefused("it holds 1 sessions, its manifest says 2");
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path elsewhere = root.resolve("elsewhere.exec");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);

    assertRefused("it is a symbolic link");
  }

  @Test
  void aFolderBehindALinkIsNotFollowed() throws IOException {
    Path real = Files.createDirectories(root.resolve("real"));
    Files.move(file, real.resolve("worker-1.exec"));
    Files.createSymbolicLink(attempt.resolve("sub"), real);

    assertThatThrownBy(() -> RegularFile.within(attempt, "sub/worker-1.exec", 1000))
        .hasMessage("it lies behind a symbolic link");
  }

  @Test
  void aFolderInsteadOfAFileIsRefused() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);

    assertRefused("it is not a regular file");
  }

  @Test
  void aNameThatLeadsElsewhereIsRefused() {
    for (String name : new String[] {"../../../etc/passwd", "/etc/passwd", "..", "", "a\0b"}) {
      entry = new ExecFile(name, 1, "", 1, 1);
      assertThatThrownBy(() -> ExecFileCheck.load(attempt, entry))
          .as(name)
          .isInstanceOf(IOException.class);
    }
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> ExecFileCheck.load(attempt, entry))
        .isInstanceOf(IOException.class)
        .hasMessage(why);
  }
}
