package dev.coveragerun.maven;

import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.ProjectExecutionEvent;
import org.apache.maven.execution.ProjectExecutionListener;
import org.apache.maven.project.MavenProject;

/** Remembers which tests each module is going to run, so that none is lost unseen. */
@Named
@Singleton
public class PlanListener implements ProjectExecutionListener {
  private final BuildRecord record;

  @Inject
  public PlanListener(BuildRecord record) {
    this.record = record;
  }

  @Override
  public void beforeProjectExecution(ProjectExecutionEvent event) {}

  @Override
  public void beforeProjectLifecycleExecution(ProjectExecutionEvent event) {
    MavenProject project = event.getProject();
    event.getExecutionPlan().stream()
        .filter(Surefire::isTest)
        .forEach(test -> record.planned(ProjectJson.id(project), test.getExecutionId()));
  }

  @Override
  public void afterProjectExecutionSuccess(ProjectExecutionEvent event) {}

  @Override
  public void afterProjectExecutionFailure(ProjectExecutionEvent event) {}
}
