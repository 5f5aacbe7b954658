package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkPropertiesTest {
  private final FakeMojo mojo = new FakeMojo();
  private final Properties user = new Properties();

  @Test
  void laterSourcesWin(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("test.properties");
    Files.writeString(file, "b=file\nc=file\nd=file\n");
    mojo.systemProperties = new Properties();
    mojo.systemProperties.putAll(Map.of("a", "old", "b", "old"));
    mojo.systemPropertiesFile = file.toFile();
    mojo.systemPropertyVariables = Map.of("c", "variable", "d", "variable");
    user.putAll(Map.of("d", "user"));

    assertThat(properties())
        .containsAllEntriesOf(Map.of("a", "old", "b", "file", "c", "variable", "d", "user"));
  }

  @Test
  void addsWhatSurefireAdds() throws IOException {
    assertThat(properties())
        .containsOnly(
            Map.entry("basedir", new File("/module").getAbsolutePath()),
            Map.entry("localRepository", "/repository"),
            Map.entry("surefire.test.class.path", "/a" + File.pathSeparator + "/b"));
  }

  @Test
  void testsDoNotSeeTheRunnersOwnOptions() throws IOException {
    user.putAll(Map.of("maven.ext.class.path", "/x.jar", "coveragerun.output", "/y", "z", "1"));

    assertThat(properties())
        .containsEntry("z", "1")
        .doesNotContainKeys("maven.ext.class.path", "coveragerun.output");
  }

  @Test
  void aBuildMayKeepItsOptionsToItself() throws IOException {
    mojo.promoteUserPropertiesToSystemProperties = false;
    user.put("z", "1");

    assertThat(properties()).doesNotContainKey("z");
  }

  private Map<String, String> properties() throws IOException {
    return new ForkProperties(new MojoParameters(mojo), user)
        .toMap(new File("/module"), "/repository", List.of("/a", "/b"));
  }
}
