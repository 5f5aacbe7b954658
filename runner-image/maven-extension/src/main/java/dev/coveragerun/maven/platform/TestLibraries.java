package dev.coveragerun.maven.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The test class path as {@code groupId:artifactId -> version}. */
public final class TestLibraries {
  static final String LAUNCHER = "org.junit.platform:junit-platform-launcher";
  static final String ENGINE = "org.junit.platform:junit-platform-engine";
  static final String COMMONS = "org.junit.platform:junit-platform-commons";
  static final String RUNNER = "org.junit.platform:junit-platform-runner";
  static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
  static final String JUPITER_ENGINE = "org.junit.jupiter:junit-jupiter-engine";
  static final String VINTAGE_ENGINE = "org.junit.vintage:junit-vintage-engine";
  static final String JUNIT4 = "junit:junit";
  static final String JUNIT4_DEP = "junit:junit-dep";
  static final String TESTNG = "org.testng:testng";
  static final String TESTNG_ENGINE = "org.junit.support:testng-engine";

  private final Map<String, String> versions;

  public TestLibraries(Map<String, String> versions) {
    this.versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  boolean has(String key) {
    return versions.containsKey(key);
  }

  Optional<String> version(String key) {
    return Optional.ofNullable(versions.get(key));
  }

  /** The JUnit Platform's version: the engine's, else the one of the commons that an API brings. */
  Optional<String> platform() {
    return has(ENGINE) ? version(ENGINE) : version(COMMONS);
  }

  /** Which of JUnit's two old jars is there. */
  Optional<String> junit4() {
    return has(JUNIT4)
        ? Optional.of(JUNIT4)
        : has(JUNIT4_DEP) ? Optional.of(JUNIT4_DEP) : Optional.empty();
  }
}
