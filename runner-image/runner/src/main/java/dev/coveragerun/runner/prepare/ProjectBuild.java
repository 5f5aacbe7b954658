package dev.coveragerun.runner.prepare;

import dev.coveragerun.runner.project.Project;
import java.util.function.Consumer;

/** One way from a source folder to a {@link Project}. */
sealed interface ProjectBuild permits MavenBuild, CompiledLayout {
  /**
   * @param log gets lines for people while it goes on
   * @throws InterruptedException after the build's processes were ended
   */
  Project run(BuildRequest request, Consumer<String> log)
      throws PrepareException, InterruptedException;
}
