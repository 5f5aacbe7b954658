package dev.coveragerun.maven;

import dev.coveragerun.maven.platform.TestLibraries;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.resolver.filter.ScopeArtifactFilter;

/** Surefire's test class path: its order and exclusions ({@code generateTestClasspath}). */
final class TestClassPath {
  private final List<File> directories;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<String> additional = new ArrayList<>();

  /**
   * @param artifacts the project's, resolved in test scope
   */
  TestClassPath(MojoParameters surefire, List<File> directories, Collection<Artifact> artifacts) {
    this.directories = directories;
    ArtifactPatterns excluded = new ArtifactPatterns(surefire.list("classpathDependencyExcludes"));
    String scope = surefire.text("classpathDependencyScopeExclude").orElse("");
    for (Artifact artifact : artifacts) {
      boolean scopeExcluded = !scope.isEmpty() && new ScopeArtifactFilter(scope).include(artifact);
      if (!scopeExcluded && !excluded.match(artifact)) {
        this.artifacts.add(artifact);
      }
    }
    for (String element : surefire.list("additionalClasspathElements")) {
      for (String path : element.split(",", -1)) {
        if (!path.isEmpty()) {
          additional.add(path);
        }
      }
    }
  }

  /** Absolute paths, each once. */
  List<String> elements() {
    Set<String> elements = new LinkedHashSet<>();
    directories.forEach(directory -> elements.add(directory.getAbsolutePath()));
    for (Artifact artifact : artifacts) {
      if (artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null) {
        elements.add(artifact.getFile().getAbsolutePath());
      }
    }
    additional.forEach(element -> elements.add(new File(element).getAbsolutePath()));
    return new ArrayList<>(elements);
  }

  TestLibraries libraries() {
    Map<String, String> versions = new LinkedHashMap<>();
    artifacts.forEach(artifact -> versions.put(key(artifact), artifact.getBaseVersion()));
    return new TestLibraries(versions);
  }

  boolean has(String key) {
    return artifacts.stream().anyMatch(artifact -> key(artifact).equals(key));
  }

  /** Files of the artifacts with this {@code groupId:artifactId}. */
  List<String> files(Collection<String> keys) {
    List<String> files = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (keys.contains(key(artifact)) && artifact.getFile() != null) {
        files.add(artifact.getFile().getAbsolutePath());
      }
    }
    return files;
  }

  List<Artifact> artifacts() {
    return artifacts;
  }

  private static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
