package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.AttemptRecord;
import dev.coveragerun.runner.testing.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptFoldersTest {
  @TempDir Path root;

  @Test
  void everyNumberedFolderIsAnAttemptInOrder() throws IOException {
    attempt(10, 1);
    attempt(2, 10);
    attempt(2, 9);

    assertThat(found())
        .extracting(record -> record.split() + "/" + record.attempt())
        .containsExactly("2/9", "2/10", "10/1");
    assertThat(found()).allMatch(record -> record.manifest().isPresent());
  }

  @Test
  void whatIsNotOursIsNotLookedAt() throws IOException {
    attempt(1, 1);
    Files.createDirectories(root.resolve("splits/lost+found"));
    Files.createDirectories(root.resolve("splits/01/tmp"));
    Files.createDirectories(root.resolve("splits/99999999999999/1"));
    Files.writeString(root.resolve("splits/02"), "a file");

    assertThat(found()).hasSize(1);
  }

  @Test
  void foldersAndManifestsBehindLinksAreNotRead() throws IOException {
    attempt(1, 1);
    Path splits = root.resolve("splits");
    Files.createSymbolicLink(splits.resolve("02"), splits.resolve("01"));
    Path planted = Files.createDirectories(splits.resolve("03/1"));
    Files.createSymbolicLink(
        planted.resolve("manifest.json"), splits.resolve("01/1/manifest.json"));

    List<AttemptRecord> found = found();

    assertThat(found).extracting(AttemptRecord::split).containsExactly(1, 3);
    assertThat(found.get(1).problem())
        .contains("its manifest cannot be used: it is a symbolic link");
  }

  @Test
  void aFolderWithoutSplitsHasNoAttempts() throws IOException {
    assertThat(found()).isEmpty();
  }

  private List<AttemptRecord> found() throws IOException {
    return new AttemptFolders(new RunDirectory(root)).all();
  }

  private void attempt(int split, int attempt) throws IOException {
    Path folder = new RunDirectory(root).attempt(split, attempt);
    Files.createDirectories(folder);
    JsonFile.write(RunDirectory.manifestFile(folder), Made.manifest(split, attempt));
  }
}
