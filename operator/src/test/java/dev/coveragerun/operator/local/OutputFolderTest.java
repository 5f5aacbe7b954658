package dev.coveragerun.operator.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coveragerun.runner.files.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void openingLosesNothingOfAnEarlierRun() throws Exception {
    Path summary = finishedRun("42");

    try (OutputFolder output = OutputFolder.open(folder)) {
      assertThat(output.directory().root()).isEqualTo(folder.toAbsolutePath());
    }
    assertThat(summary).content().isEqualTo("42");
  }

  @Test
  void aFinishedRunIsKeptAsThePreviousOne() throws Exception {
    finishedRun("41");
    begin();
    finishedRun("42");
    begin();

    assertThat(folder.resolve("previous/report/summary.json")).content().isEqualTo("42");
    assertThat(folder.resolve("previous/splits/01/1/manifest.json")).exists();
    assertThat(folder.resolve("report")).doesNotExist();
    assertThat(folder.resolve("splits")).doesNotExist();
  }

  @Test
  void anInterruptedRunDoesNotPushOutAFinishedOne() throws Exception {
    finishedRun("42");
    begin();
    Files.createDirectories(new RunDirectory(folder).split(1));
    begin();

    assertThat(folder.resolve("previous/report/summary.json")).content().isEqualTo("42");
    assertThat(folder.resolve("splits")).doesNotExist();
  }

  @Test
  void timingsStayWhereTheNextRunFindsThem() throws Exception {
    finishedRun("42");
    Files.writeString(folder.resolve("timings.json"), "{}");
    begin();

    assertThat(folder.resolve("timings.json")).exists();
  }

  @Test
  void aSecondRunInTheSameFolderIsToldToWait() throws Exception {
    try (OutputFolder first = OutputFolder.open(folder)) {
      assertThat(first.directory().root()).exists();
      assertThatThrownBy(() -> OutputFolder.open(folder)).hasMessageContaining("another covrun");
    }
    OutputFolder.open(folder).close();
  }

  @Test
  void aPathThatCannotBeAFolderIsNamedWithTheWayOut() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> OutputFolder.open(file.resolve("out")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("cannot write to")
        .hasMessageContaining("--output");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "splits", "previous"})
  void aFolderWithFilesOfSomebodyElseIsNotTakenOver(String name) throws Exception {
    Path file = Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("own"), "1");

    assertThatThrownBy(() -> OutputFolder.open(folder))
        .hasMessageContaining(name + " is there and not of an earlier run")
        .hasMessageContaining("--output");
    assertThat(file).content().isEqualTo("1");
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  private Path finishedRun(String summary) throws IOException {
    Files.write(folder.resolve(".lock"), new byte[0]);
    RunDirectory directory = new RunDirectory(folder);
    Path attempt = Files.createDirectories(directory.attempt(1, 1));
    Files.writeString(RunDirectory.manifestFile(attempt), "{}");
    Files.createDirectories(directory.report());
    return Files.writeString(directory.report().resolve("summary.json"), summary);
  }

  private void begin() throws Exception {
    try (OutputFolder output = OutputFolder.open(folder)) {
      output.begin();
    }
  }
}
