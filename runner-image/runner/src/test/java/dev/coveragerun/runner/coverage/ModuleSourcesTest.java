package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.project.Module;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleSourcesTest {
  @TempDir Path root;

  @BeforeEach
  void sources() throws IOException {
    Files.createDirectories(root.resolve("main java/com/acme"));
    Files.createDirectories(root.resolve("generated/com/acme"));
    Files.writeString(root.resolve("main java/com/acme/A.java"), "class Ä {}");
    Files.writeString(root.resolve("generated/com/acme/A.java"), "generated");
    Files.writeString(root.resolve("generated/com/acme/B.java"), "generated");
    Files.writeString(root.resolve("main java/Top.java"), "class Top {}");
    Files.writeString(root.resolve("secret.txt"), "s3cret");
  }

  @Test
  void theFirstFolderThatHasTheFileWins() {
    assertThat(in("UTF-8").find("com/acme", "A.java"))
        .contains(root.resolve("main java/com/acme/A.java"));
    assertThat(in("UTF-8").find("com/acme", "B.java"))
        .contains(root.resolve("generated/com/acme/B.java"));
    assertThat(in("UTF-8").find("", "Top.java")).contains(root.resolve("main java/Top.java"));
  }

  @Test
  void aMissingSourceIsNoError() throws IOException {
    assertThat(in("UTF-8").find("com/acme", "Gone.java")).isEmpty();
    assertThat(in("UTF-8").getSourceFile("com/acme", "Gone.java")).isNull();
  }

  @Test
  void aNameInAClassFileCannotLeadOutOfTheSources() {
    assertThat(in("UTF-8").find("com/acme", "../../../secret.txt")).isEmpty();
    assertThat(in("UTF-8").find("../", "secret.txt")).isEmpty();
    assertThat(in("UTF-8").find("", root.resolve("secret.txt").toString())).isEmpty();
    assertThat(in("UTF-8").find("com/acme", "a\0b")).isEmpty();
  }

  @Test
  void theEncodingIsTheModulesAndAWrongOneEndsNothing() throws IOException {
    assertThat(text("UTF-8")).isEqualTo("class Ä {}");
    assertThat(text("no such charset")).isEqualTo("class Ä {}");
    Files.write(
        root.resolve("main java/com/acme/A.java"),
        "class Ä {}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(text("ISO-8859-1")).isEqualTo("class Ä {}");
    assertThat(text("UTF-8")).isEqualTo("class � {}");
  }

  private String text(String encoding) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(in(encoding).getSourceFile("com/acme", "A.java"))) {
      return reader.readLine();
    }
  }

  private ModuleSources in(String encoding) {
    return new ModuleSources(
        new Module(
            "m",
            "m",
            root.toString(),
            List.of(),
            List.of(root.resolve("main java").toString(), root.resolve("generated").toString()),
            encoding,
            List.of()));
  }
}
