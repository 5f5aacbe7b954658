package dev.coveragerun.runner.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Small programs that stand in for Maven. */
final class Scripts {
  private Scripts() {}

  static Path executable(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static String maven(String version) {
    return "echo 'Apache Maven " + version + " (abc)'; echo 'Java version: 17.0.15, vendor: X'";
  }
}
