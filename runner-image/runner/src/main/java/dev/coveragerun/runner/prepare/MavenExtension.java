package dev.coveragerun.runner.prepare;

import dev.coveragerun.maven.platform.PlatformPlanner;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the Maven extension is: Maven loads it from the same jar or folder as this program. */
final class MavenExtension {
  private MavenExtension() {}

  /** Of the class path, a jar or, in a development tree, a classes folder. */
  static Path onClassPath() {
    try {
      return Path.of(
          PlatformPlanner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the Maven extension is not in a file", e);
    }
  }
}
