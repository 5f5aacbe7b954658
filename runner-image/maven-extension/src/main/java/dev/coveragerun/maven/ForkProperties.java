package dev.coveragerun.maven;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The system properties that surefire sets in the test JVM ({@code setupProperties}). */
final class ForkProperties {
  private final MojoParameters surefire;
  private final Properties userProperties;

  /**
   * @param userProperties the build's {@code -D} options
   */
  ForkProperties(MojoParameters surefire, Properties userProperties) {
    this.surefire = surefire;
    this.userProperties = userProperties;
  }

  /**
   * Later sources win, as in surefire: systemProperties, systemPropertiesFile,
   * systemPropertyVariables, {@code -D}, then surefire's own.
   *
   * @throws IOException when the systemPropertiesFile cannot be read
   */
  Map<String, String> toMap(File basedir, String localRepository, List<String> classpath)
      throws IOException {
    Map<String, String> result = new TreeMap<>(surefire.map("systemProperties"));
    result.putAll(strings(fromFile()));
    result.putAll(surefire.map("systemPropertyVariables"));
    if (surefire.flag("promoteUserPropertiesToSystemProperties", true)) {
      result.putAll(strings(userProperties));
    }
    result.keySet().removeIf(OwnOptions::isOwn);
    result.put("basedir", basedir.getAbsolutePath());
    result.put("localRepository", localRepository);
    result.put("surefire.test.class.path", String.join(File.pathSeparator, classpath));
    return result;
  }

  private Properties fromFile() throws IOException {
    Properties properties = new Properties();
    File file = surefire.file("systemPropertiesFile").orElse(null);
    if (file != null) {
      try (InputStream in = new FileInputStream(file)) {
        properties.load(in);
      }
    }
    return properties;
  }

  private static Map<String, String> strings(Properties properties) {
    Map<String, String> strings = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> strings.put(key, properties.getProperty(key)));
    return strings;
  }
}
