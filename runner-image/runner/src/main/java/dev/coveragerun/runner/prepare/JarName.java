package dev.coveragerun.runner.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a jar's file name says, as Maven and Gradle name jars.
 *
 * @param version from the name, else from the manifest
 */
record JarName(Path file, String artifactId, String version) {
  private static final Pattern NAME = Pattern.compile("(.+?)(?:-(\\d[^/]*))?\\.jar");

  /** The test libraries; nothing else changes what is needed. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "junit-platform-launcher", "org.junit.platform",
          "junit-platform-engine", "org.junit.platform",
          "junit-platform-commons", "org.junit.platform",
          "junit-platform-runner", "org.junit.platform",
          "junit-jupiter-api", "org.junit.jupiter",
          "junit-jupiter-engine", "org.junit.jupiter",
          "junit-vintage-engine", "org.junit.vintage",
          "junit", "junit",
          "testng", "org.testng",
          "testng-engine", "org.junit.support");

  /** Empty when it is no jar, or one without any version. */
  static Optional<JarName> of(Path file) throws IOException {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String artifact = matcher.group(1);
    if (matcher.group(2) != null || !GROUPS.containsKey(artifact)) {
      return Optional.of(
          new JarName(file, artifact, Objects.requireNonNullElse(matcher.group(2), "")));
    }
    return manifestVersion(file).map(version -> new JarName(file, artifact, version));
  }

  /** {@code groupId:artifactId} of a test library. */
  Optional<String> key() {
    return Optional.ofNullable(GROUPS.get(artifactId)).map(group -> group + ":" + artifactId);
  }

  private static Optional<String> manifestVersion(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      return Stream.of("Implementation-Version", "Specification-Version", "Bundle-Version")
          .map(attributes::getValue)
          .filter(Objects::nonNull)
          .findFirst();
    }
  }
}
