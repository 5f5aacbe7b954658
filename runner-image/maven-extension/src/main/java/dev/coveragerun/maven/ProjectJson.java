package dev.coveragerun.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The build as {@code project.json} has it; the runner's {@code Project} documents the fields. */
final class ProjectJson {
  private static final int SCHEMA_VERSION = 1;

  private final BuildRecord record;

  ProjectJson(BuildRecord record) {
    this.record = record;
  }

  static String id(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  Map<String, Object> of(MavenSession session) {
    List<Object> modules = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      Map<String, Object> module = module(project);
      if (!isEmpty(module)) {
        modules.add(module);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("schemaVersion", SCHEMA_VERSION);
    result.put("root", new File(session.getExecutionRootDirectory()).getAbsolutePath());
    result.put("buildTool", "Maven");
    result.put("modules", modules);
    return result;
  }

  private Map<String, Object> module(MavenProject project) {
    Map<String, Object> module = new LinkedHashMap<>();
    String classes = project.getBuild().getOutputDirectory();
    module.put("id", id(project));
    module.put("name", project.getName());
    module.put("directory", project.getBasedir().getAbsolutePath());
    module.put("classDirectories", existing(Collections.singletonList(classes)));
    module.put("sourceDirectories", existing(project.getCompileSourceRoots()));
    module.put(
        "sourceEncoding",
        project.getProperties().getProperty("project.build.sourceEncoding", "UTF-8"));
    module.put("testRuns", record.runs(id(project)));
    return module;
  }

  private static boolean isEmpty(Map<String, Object> module) {
    return ((List<?>) module.get("classDirectories")).isEmpty()
        && ((List<?>) module.get("testRuns")).isEmpty();
  }

  private static List<String> existing(List<String> paths) {
    List<String> result = new ArrayList<>();
    for (String path : paths) {
      File file = new File(path);
      if (file.isDirectory() && !result.contains(file.getAbsolutePath())) {
        result.add(file.getAbsolutePath());
      }
    }
    return result;
  }
}
