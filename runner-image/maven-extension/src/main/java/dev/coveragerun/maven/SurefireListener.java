package dev.coveragerun.maven;

import java.util.Map;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Stands before each goal of the user's own build: surefire's is recorded and then skipped,
 * JaCoCo's are skipped, everything else runs as it always does.
 */
@Named
@Singleton
public class SurefireListener implements MojoExecutionListener {
  private final BuildRecord record;
  private final RepositorySystem repositories;
  private final ToolchainManager toolchains;

  @Inject
  public SurefireListener(
      BuildRecord record, RepositorySystem repositories, ToolchainManager toolchains) {
    this.record = record;
    this.repositories = repositories;
    this.toolchains = toolchains;
  }

  @Override
  public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
    MavenSession session = event.getSession();
    if (!OwnOptions.output(session.getUserProperties()).isPresent()) {
      return;
    }
    MojoExecution execution = event.getExecution();
    MojoParameters parameters = new MojoParameters(event.getMojo());
    if (execution.getArtifactId().equals("jacoco-maven-plugin")) {
      skip(parameters, execution);
    } else if (Surefire.isTest(execution)) {
      record.reached(ProjectJson.id(event.getProject()), execution.getExecutionId());
      if (!isSkipped(parameters)) {
        record(parameters, execution, session, event.getProject());
        skip(parameters, execution);
      }
    }
  }

  @Override
  public void afterMojoExecutionSuccess(MojoExecutionEvent event) {}

  @Override
  public void afterExecutionFailure(MojoExecutionEvent event) {}

  private void record(
      MojoParameters parameters,
      MojoExecution execution,
      MavenSession session,
      MavenProject project)
      throws MojoExecutionException {
    TestJvm jvm = TestJvm.of(parameters, session, toolchains);
    SurefireRun run = new SurefireRun(parameters, execution, session, project, jvm);
    if (run.hasTests()) {
      Map<String, Object> map =
          run.toMap(new PlatformResolver(repositories, session.getRepositorySession(), project));
      record.add(ProjectJson.id(project), execution.getExecutionId(), map);
      record.tell(ProjectJson.id(project), run.messages());
    }
  }

  private static boolean isSkipped(MojoParameters parameters) {
    return parameters.flag("skip", false)
        || parameters.flag("skipTests", false)
        || parameters.flag("skipExec", false);
  }

  /** A goal that could not be kept from running would run every test, or write over coverage. */
  private static void skip(MojoParameters parameters, MojoExecution execution)
      throws MojoExecutionException {
    if (!parameters.set("skip", true)) {
      throw new MojoExecutionException(
          execution.getArtifactId()
              + ":"
              + execution.getVersion()
              + ":"
              + execution.getGoal()
              + " has no parameter named skip, so CoverageRun cannot stand in for it");
    }
  }
}
