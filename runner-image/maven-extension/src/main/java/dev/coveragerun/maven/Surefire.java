package dev.coveragerun.maven;

import org.apache.maven.plugin.MojoExecution;

/** Tells surefire's goal from all others. */
final class Surefire {
  private Surefire() {}

  static boolean isTest(MojoExecution execution) {
    return execution.getArtifactId().equals("maven-surefire-plugin")
        && execution.getGroupId().equals("org.apache.maven.plugins")
        && execution.getGoal().equals("test");
  }
}
