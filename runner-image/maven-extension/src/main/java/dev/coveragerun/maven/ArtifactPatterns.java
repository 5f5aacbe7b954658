package dev.coveragerun.maven;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;

/**
 * Patterns as {@code PatternIncludesArtifactFilter} of maven-common-artifact-filters reads them:
 * {@code groupId:artifactId:type:classifier:version} from the left, {@code *} anywhere in a part,
 * parts left out match all; without a classifier also {@code groupId:artifactId:type:version}.
 */
final class ArtifactPatterns {
  private final List<String> patterns;

  ArtifactPatterns(List<String> patterns) {
    this.patterns = patterns;
  }

  boolean match(Artifact artifact) {
    return patterns.stream().anyMatch(pattern -> matches(pattern.trim().split(":", -1), artifact));
  }

  private static boolean matches(String[] pattern, Artifact artifact) {
    String classifier = artifact.getClassifier() == null ? "" : artifact.getClassifier();
    String[] whole = {
      artifact.getGroupId(),
      artifact.getArtifactId(),
      artifact.getType(),
      classifier,
      artifact.getBaseVersion()
    };
    String[] plain = {whole[0], whole[1], whole[2], whole[4]};
    return matches(pattern, whole) || (classifier.isEmpty() && matches(pattern, plain));
  }

  private static boolean matches(String[] pattern, String[] parts) {
    if (pattern.length > parts.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (!pattern[i].isEmpty() && !glob(pattern[i]).matcher(parts[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Pattern glob(String part) {
    return Pattern.compile("\\Q" + part.replace("*", "\\E.*\\Q") + "\\E");
  }
}
