package dev.coveragerun.operator.local;

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
}
