package dev.coveragerun.runner.prepare;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log that a full disk cuts short without harm to what is logged. */
final class LogFile implements Closeable {
  private BufferedWriter out;

  LogFile(Path file) {
    try {
      out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      out = null;
    }
  }

  void append(String line) {
    if (out == null) {
      return;
    }
    try {
      out.write(line);
      out.newLine();
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      // What did not fit is lost; the build's own errors still reach the user.
      return;
    } finally {
      out = null;
    }
  }
}
