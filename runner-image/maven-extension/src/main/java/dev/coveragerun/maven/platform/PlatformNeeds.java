package dev.coveragerun.maven.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a test class path lacks to run on the JUnit Platform. */
public final class PlatformNeeds {
  private final Set<Coordinates> additions = new LinkedHashSet<>();
  private final Set<String> replaced = new LinkedHashSet<>();
  private final List<String> messages = new ArrayList<>();

  PlatformNeeds() {}

  /** Jars to put behind the class path, with what they depend on; the launcher comes first. */
  public Set<Coordinates> additions() {
    return Collections.unmodifiableSet(additions);
  }

  /** {@code groupId:artifactId} of the jars that an addition stands in for. */
  public Set<String> replaced() {
    return Collections.unmodifiableSet(replaced);
  }

  /** What the user should know about the choice. */
  public List<String> messages() {
    return Collections.unmodifiableList(messages);
  }

  void add(String key, String version) {
    additions.add(Coordinates.of(key, version));
  }

  void replace(String key, String byKey, String version) {
    replaced.add(key);
    add(byKey, version);
  }

  void tell(String message) {
    messages.add(message);
  }
}
