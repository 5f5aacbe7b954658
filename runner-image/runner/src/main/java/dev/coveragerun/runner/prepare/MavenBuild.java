package dev.coveragerun.runner.prepare;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs the test phase of the user's own build with an extension that records the tests instead of
 * running them.
 */
final class MavenBuild implements ProjectBuild {
  private final Path extension;
  private final String path;

  /**
   * @param extension jar or classes folder of the Maven extension
   * @param path the PATH to search for {@code mvn}
   */
  MavenBuild(Path extension, String path) {
    this.extension = extension;
    this.path = path;
  }

  @Override
  public Project run(BuildRequest request, Consumer<String> log)
      throws PrepareException, InterruptedException {
    MavenArguments arguments = new MavenArguments(request.args());
    if (!arguments.namesPom() && !Files.isRegularFile(request.source().resolve("pom.xml"))) {
      throw PrepareException.inputWrong(
          "no pom.xml in %s: name the folder of a Maven project, or set build.tool to None for compiled classes"
              .formatted(request.source()));
    }
    Map<String, String> environment = environment(request);
    MavenCommand maven = new MavenLocator(request, environment, path).locate(log);
    log.accept("Maven %s on Java %s".formatted(maven.version(), maven.javaVersion()));
    Path projectFile = request.output().resolve("maven-project.json");
    Path messages = request.output().resolve("maven-project.json.messages");
    try {
      Files.deleteIfExists(projectFile);
      Files.deleteIfExists(messages);
      build(request, environment, maven, arguments, projectFile, log);
      List<String> told = Files.exists(messages) ? Files.readAllLines(messages) : List.of();
      if (!Files.exists(projectFile)) {
        throw nothingRecorded(told, mavenLog(request));
      }
      told.stream().filter(line -> !line.isEmpty()).forEach(log);
      return JsonFile.read(projectFile, Project.class);
    } catch (IOException e) {
      throw PrepareException.infrastructure(
          "cannot read or write in %s: %s".formatted(request.output(), e.getMessage()), e);
    }
  }

  private void build(
      BuildRequest request,
      Map<String, String> environment,
      MavenCommand maven,
      MavenArguments arguments,
      Path projectFile,
      Consumer<String> log)
      throws PrepareException, InterruptedException, IOException {
    List<String> argv = new ArrayList<>(maven.argv());
    argv.addAll(arguments.recording(extension, projectFile, extensionsXml(request.source())));
    MavenOutput output = new MavenOutput(log);
    BuildProcess process =
        new BuildProcess("Maven's build", argv, environment, request.source(), mavenLog(request));
    if (process.run(request.deadline(), output) != 0) {
      throw MavenFailure.of(output.errors(), request.source(), mavenLog(request));
    }
  }

  private PrepareException nothingRecorded(List<String> told, Path log) {
    if (told.isEmpty()) {
      return PrepareException.infrastructure(
          "Maven ended well but did not load %s, so nothing is known of the tests; see %s"
              .formatted(extension, log));
    }
    return PrepareException.inputWrong(String.join("\n", told) + ". See " + log);
  }

  private static Path mavenLog(BuildRequest request) {
    return request.output().resolve("maven.log");
  }

  private static String extensionsXml(Path source) throws IOException {
    Path file = source.resolve(".mvn/extensions.xml");
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private static Map<String, String> environment(BuildRequest request) throws PrepareException {
    if (request.javaHome().isEmpty()) {
      return Map.of();
    }
    Path home = request.javaHome().get().toAbsolutePath();
    if (!Files.isExecutable(home.resolve("bin/java"))) {
      throw PrepareException.inputWrong("no JDK in %s: it has no bin/java".formatted(home));
    }
    return Map.of("JAVA_HOME", home.toString());
  }
}
