package dev.coveragerun.runner.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenLocatorTest {
  @TempDir Path directory;
  private Path source;
  private Path path;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void folders() throws IOException {
    source = Files.createDirectories(directory.resolve("source"));
    path = Files.createDirectories(directory.resolve("bin"));
  }

  @Test
  void theProjectsOwnWrapperGoesBeforeTheMavenOnThePath() throws Exception {
    Path wrapper = Scripts.executable(source.resolve("mvnw"), Scripts.maven("3.9.9"));
    Scripts.executable(path.resolve("mvn"), Scripts.maven("3.8.7"));

    assertThat(locate())
        .isEqualTo(new MavenCommand(List.of(wrapper.toString()), "3.9.9", "17.0.15"));
  }

  @Test
  void aWrapperThatIsNotExecutableRunsAllTheSame() throws Exception {
    Path wrapper = source.resolve("mvnw");
    Files.writeString(wrapper, Scripts.maven("3.9.9"));

    assertThat(locate().argv()).containsExactly("sh", wrapper.toString());
  }

  @Test
  void aWrapperThatCannotDownloadGivesWayWithANote() throws Exception {
    Scripts.executable(source.resolve("mvnw"), "echo 'wget: Failed to fetch'; exit 1");
    Path mvn = Scripts.executable(path.resolve("mvn"), Scripts.maven("3.8.7"));

    assertThat(locate().argv()).containsExactly(mvn.toString());
    assertThat(said).first().asString().contains("wget: Failed to fetch");
  }

  @Test
  void aWrapperThatCannotDownloadIsAnErrorWhenThereIsNoOther() throws Exception {
    Scripts.executable(source.resolve("mvnw"), "echo 'wget: Failed to fetch'; exit 1");

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::locate);

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.Infrastructure);
    assertThat(failure)
        .hasMessageContaining("wget: Failed to fetch")
        .hasMessageContaining("MVNW_REPOURL");
  }

  @Test
  void noMavenAtAllIsTheUsersToChange() {
    PrepareException failure = catchThrowableOfType(PrepareException.class, this::locate);

    assertThat(failure.kind()).isEqualTo(PrepareException.Kind.InputWrong);
    assertThat(failure).hasMessageContaining("no Maven found");
  }

  @Test
  void aMavenThatDoesNotStartSaysWhy() throws IOException {
    Scripts.executable(path.resolve("mvn"), "echo 'JAVA_HOME is not defined correctly'; exit 1");

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::locate);

    assertThat(failure).hasMessageContaining("JAVA_HOME is not defined correctly");
  }

  @Test
  void aMavenFromLongAgoIsRefused() throws IOException {
    Scripts.executable(path.resolve("mvn"), Scripts.maven("3.2.5"));

    PrepareException failure = catchThrowableOfType(PrepareException.class, this::locate);

    assertThat(failure).hasMessageContaining("3.2.5").hasMessageContaining("3.8");
  }

  private MavenCommand locate() throws PrepareException, InterruptedException {
    BuildRequest request =
        new BuildRequest(
            source,
            BuildTool.Maven,
            List.of(),
            Optional.empty(),
            directory,
            BuildRequest.DEFAULT_DEADLINE);
    return new MavenLocator(request, Map.of(), path.toString()).locate(said::add);
  }
}
