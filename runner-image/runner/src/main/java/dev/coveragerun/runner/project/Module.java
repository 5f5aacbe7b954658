package dev.coveragerun.runner.project;

import java.util.List;

/**
 * One module of the user's build: what coverage is counted over, and what runs its tests.
 *
 * @param id unique in the project: {@code groupId:artifactId}, or the relative folder without a
 *     build tool
 * @param name what a report calls it
 * @param directory absolute path of the module's folder
 * @param classDirectories absolute paths of compiled main classes; only existing folders
 * @param sourceDirectories absolute paths of main sources, generated ones included; only existing
 * @param sourceEncoding charset name for the source pages
 * @param testRuns one per surefire execution that would run tests; empty when it skips them
 */
public record Module(
    String id,
    String name,
    String directory,
    List<String> classDirectories,
    List<String> sourceDirectories,
    String sourceEncoding,
    List<TestRun> testRuns) {
  public Module {
    classDirectories = List.copyOf(classDirectories);
    sourceDirectories = List.copyOf(sourceDirectories);
    testRuns = List.copyOf(testRuns);
  }
}
