package dev.coveragerun.runner.prepare;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source folder with the project
 * @param args the user's own options for the build tool, as argv; goals among them come first
 * @param javaHome runs the build instead of JAVA_HOME or the {@code java} on the PATH
 * @param output folder for the build's log, made when it is not there
 * @param deadline the longest the build may take, downloads included
 */
public record BuildRequest(
    Path source,
    BuildTool tool,
    List<String> args,
    Optional<Path> javaHome,
    Path output,
    Duration deadline) {
  /** Far above an ordinary build, far below a night. */
  public static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(60);

  public BuildRequest {
    source = source.toAbsolutePath().normalize();
    output = output.toAbsolutePath().normalize();
    args = List.copyOf(args);
  }
}
