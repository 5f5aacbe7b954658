package dev.coveragerun.runner.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenOutputTest {
  private final List<String> said = new ArrayList<>();
  private final MavenOutput output = new MavenOutput(said::add);

  @Test
  void saysWhichModuleIsBuiltAndOnceThatItFetches() {
    hear(
        "[INFO] Building Gson 2.14 [2/8]",
        "[INFO] Building jar: /x.jar",
        "[INFO] Downloading from central: https://x/y",
        "[INFO] Downloading from central: https://x/z");

    assertThat(said).hasSize(2).first().isEqualTo("building Gson 2.14 [2/8]");
  }

  @Test
  void errorsKeepTheLinesThatBelongToThem() {
    hear(
        "[INFO] Compiling",
        " [proguard] note",
        "[ERROR] A.java:[1,2] cannot find symbol",
        "  symbol: class B",
        "[INFO] 1 error",
        "more of that");

    assertThat(output.errors())
        .containsExactly("A.java:[1,2] cannot find symbol", "  symbol: class B");
  }

  @Test
  void whatTheLauncherSaysBeforeMavenSpeaksIsKept() {
    hear("The JAVA_HOME environment variable is not defined correctly");

    assertThat(output.errors()).hasSize(1);
  }

  private void hear(String... lines) {
    List.of(lines).forEach(output);
  }
}
