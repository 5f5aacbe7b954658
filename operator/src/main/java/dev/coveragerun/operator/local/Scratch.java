package dev.coveragerun.operator.local;

import dev.coveragerun.runner.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fresh folder for files that live as long as the workers do. */
record Scratch(Path folder) implements AutoCloseable {
  static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("covrun-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      // What cannot be deleted is left to whoever cleans the folder of temporary files.
      return;
    }
  }
}
