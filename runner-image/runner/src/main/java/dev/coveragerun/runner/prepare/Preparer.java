package dev.coveragerun.runner.prepare;

import dev.coveragerun.runner.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a source folder into a {@link Project}: what its own build would test, and how. */
public final class Preparer {
  private final MavenBuild maven;
  private final CompiledLayout compiled;

  /**
   * @param mavenExtension jar or classes folder of {@code coveragerun-maven-extension}
   * @param platformJars folder with JUnit Platform jars for projects that are compiled already
   */
  public Preparer(Path mavenExtension, Optional<Path> platformJars) {
    this.maven =
        new MavenBuild(mavenExtension, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    this.compiled = new CompiledLayout(platformJars);
  }

  /** With the extension of this program's own class path. */
  public static Preparer ofClassPath(Optional<Path> platformJars) {
    return new Preparer(MavenExtension.onClassPath(), platformJars);
  }

  /**
   * Builds the project, as far as its tool says, and finds its test runs.
   *
   * @param log gets lines for people while it goes on, from any thread
   * @return with at least one test run; its folders exist
   * @throws PrepareException with a message that says what to do
   * @throws InterruptedException when interrupted; the build's processes have ended
   */
  public Project prepare(BuildRequest request, Consumer<String> log)
      throws PrepareException, InterruptedException {
    ProjectBuild build =
        switch (request.tool()) {
          case Maven -> maven;
          case None -> compiled;
        };
    InputCheck.source(request.source());
    InputCheck.output(request.output());
    Project project = build.run(request, log);
    InputCheck.project(project);
    return project;
  }
}
