package dev.coveragerun.maven.platform;

import java.util.Objects;

/** A jar in a Maven repository. */
public final class Coordinates {
  private final String groupId;
  private final String artifactId;
  private final String version;

  public Coordinates(String groupId, String artifactId, String version) {
    this.groupId = groupId;
    this.artifactId = artifactId;
    this.version = version;
  }

  /** From {@code groupId:artifactId}. */
  static Coordinates of(String key, String version) {
    int colon = key.indexOf(':');
    return new Coordinates(key.substring(0, colon), key.substring(colon + 1), version);
  }

  public String groupId() {
    return groupId;
  }

  public String artifactId() {
    return artifactId;
  }

  public String version() {
    return version;
  }

  /** {@code groupId:artifactId}. */
  public String key() {
    return groupId + ":" + artifactId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coordinates && other.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return Objects.hash(groupId, artifactId, version);
  }

  @Override
  public String toString() {
    return groupId + ":" + artifactId + ":" + version;
  }
}
