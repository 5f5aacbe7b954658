package dev.coveragerun.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JDK a test run asks for.
 *
 * @param readsArgumentFiles Java 9 and later take {@code @file} on the command line
 */
record JavaInstallation(Path executable, boolean readsArgumentFiles) {
  /**
   * @throws IOException when there is no {@code java} to run; the message says where it should be
   */
  static JavaInstallation at(String javaHome) throws IOException {
    Path home = Path.of(javaHome);
    Path executable = home.resolve("bin").resolve("java");
    if (!Files.isExecutable(executable)) {
      throw new IOException(
          "There is no java at " + executable + ": the JDK that the tests ask for is not here");
    }
    return new JavaInstallation(executable, Files.exists(home.resolve("lib").resolve("modules")));
  }
}
