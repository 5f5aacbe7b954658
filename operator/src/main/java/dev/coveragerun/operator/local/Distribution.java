package dev.coveragerun.operator.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What stands beside our own jar. */
final class Distribution {
  private Distribution() {}

  /**
   * JUnit Platform launchers and engines for projects that bring none and have no build tool to
   * ask.
   */
  static Optional<Path> platformJars() {
    try {
      Path self =
          Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(self.resolveSibling("platform")).filter(Files::isDirectory);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A fresh folder for files that live as long as the workers do. */
  static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("covrun-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
