package dev.coveragerun.runner.prepare;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the Maven that the user would start: the project's wrapper, else {@code mvn}. */
final class MavenLocator {
  /** The wrapper may have to download Maven first. */
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private static final int SHOWN_LINES = 12;

  private final BuildRequest request;
  private final Map<String, String> environment;
  private final Optional<Path> onPath;

  MavenLocator(BuildRequest request, Map<String, String> environment, String path) {
    this.request = request;
    this.environment = environment;
    this.onPath = search(path);
  }

  MavenCommand locate(Consumer<String> log) throws PrepareException, InterruptedException {
    Optional<List<String>> wrapper = wrapper();
    List<String> output = Collections.synchronizedList(new ArrayList<>());
    if (wrapper.isPresent()) {
      Optional<MavenCommand> found = askWrapper(wrapper.get(), output);
      if (found.isPresent()) {
        return usable(found.get());
      }
      if (onPath.isEmpty()) {
        throw wrapperFailed(output);
      }
      log.accept("the project's own mvnw does not start (%s)".formatted(reason(output)));
      log.accept("using " + onPath.get() + " instead");
      output.clear();
    }
    if (onPath.isEmpty()) {
      throw PrepareException.inputWrong(
          "no Maven found: %s has no mvnw, and there is no mvn on the PATH. Install Maven 3.8 or later, or add the wrapper to the project"
              .formatted(request.source()));
    }
    List<String> argv = List.of(onPath.get().toString());
    return usable(ask(argv, output).orElseThrow(() -> mavenFailed(argv.get(0), output)));
  }

  private Optional<MavenCommand> askWrapper(List<String> argv, List<String> output)
      throws InterruptedException {
    try {
      return ask(argv, output);
    } catch (PrepareException e) {
      output.add(e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<MavenCommand> ask(List<String> argv, List<String> output)
      throws PrepareException, InterruptedException {
    List<String> command = new ArrayList<>(argv);
    command.add("--version");
    Path log = request.output().resolve("maven-version.log");
    BuildProcess process =
        new BuildProcess("Maven's start", command, environment, request.source(), log);
    process.run(DEADLINE, output::add);
    return MavenCommand.of(argv, List.copyOf(output));
  }

  private Optional<List<String>> wrapper() {
    Path wrapper = request.source().resolve("mvnw");
    if (!Files.isRegularFile(wrapper)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.isExecutable(wrapper)
            ? List.of(wrapper.toString())
            : List.of("sh", wrapper.toString()));
  }

  private static Optional<Path> search(String path) {
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "mvn"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static MavenCommand usable(MavenCommand maven) throws PrepareException {
    if (maven.tooOld()) {
      throw PrepareException.inputWrong(
          "Maven %s (%s) is too old: use 3.8 or later"
              .formatted(maven.version(), maven.argv().get(0)));
    }
    return maven;
  }

  private PrepareException wrapperFailed(List<String> output) {
    return PrepareException.infrastructure(
        """
        the project's own mvnw does not start, and there is no mvn on the PATH:
        %s
        It downloads Maven from the distributionUrl in %s; let it do so once with a network \
        (MVNW_REPOURL names a mirror), or install Maven 3.8 or later"""
            .formatted(
                shown(output), request.source().resolve(".mvn/wrapper/maven-wrapper.properties")));
  }

  private static PrepareException mavenFailed(String mvn, List<String> output) {
    return PrepareException.inputWrong(
        """
        %s does not start:
        %s
        Check that JAVA_HOME names a JDK, or let the JDK's java be on the PATH"""
            .formatted(mvn, shown(output)));
  }

  private static String reason(List<String> output) {
    return output.stream()
        .filter(line -> !line.isBlank())
        .reduce((before, last) -> last)
        .map(String::strip)
        .orElse("it says nothing");
  }

  private static String shown(List<String> output) {
    List<String> lines = output.stream().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()))
        .indent(2)
        .stripTrailing();
  }
}
