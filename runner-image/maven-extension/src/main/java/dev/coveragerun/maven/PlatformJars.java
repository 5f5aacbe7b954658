package dev.coveragerun.maven;

import dev.coveragerun.maven.platform.Coordinates;
import dev.coveragerun.maven.platform.PlatformNeeds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;

/** What of the platform's jars goes behind a class path: never a second version of one on it. */
final class PlatformJars {
  private final TestClassPath classPath;
  private final PlatformNeeds needs;

  PlatformJars(TestClassPath classPath, PlatformNeeds needs) {
    this.classPath = classPath;
    this.needs = needs;
  }

  /**
   * @param fromPlugin engines that are dependencies of the plugin, {@code groupId:artifactId ->
   *     version}
   */
  Set<Coordinates> wanted(Map<String, String> fromPlugin) {
    Set<Coordinates> wanted = new LinkedHashSet<>(needs.additions());
    fromPlugin.forEach(
        (key, version) -> {
          int colon = key.indexOf(':');
          wanted.add(new Coordinates(key.substring(0, colon), key.substring(colon + 1), version));
        });
    return wanted;
  }

  List<String> additions(List<Artifact> resolved) {
    List<String> files = new ArrayList<>();
    for (Artifact artifact : resolved) {
      String key = artifact.getGroupId() + ":" + artifact.getArtifactId();
      if (needs.replaced().contains(key) || !classPath.has(key)) {
        files.add(artifact.getFile().getAbsolutePath());
      }
    }
    return files;
  }

  List<String> replaced() {
    return classPath.files(needs.replaced());
  }
}
