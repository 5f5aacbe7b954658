package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.Timings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingsFileTest {
  private static final ClassRef REF = new ClassRef("com.acme:core@it", "a.ATest");

  @TempDir Path root;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Timings timings = Timings.none().with(REF, 1.5).with(REF, 2.25);

    TimingsFile.write(new RunDirectory(root), timings);

    assertThat(read()).isEqualTo(timings);
    assertThat(warnings).isEmpty();
  }

  @Test
  void noFileIsNoTimingsAndNoWarning() {
    assertThat(read()).isEqualTo(Timings.none());
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "{\"a|B\": [1e999]"})
  void aDamagedFileIsIgnoredWithOneWarning(String content) throws IOException {
    Files.writeString(root.resolve("timings.json"), content);

    assertThat(read()).isEqualTo(Timings.none());
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    try (var file = new RandomAccessFile(root.resolve("timings.json").toFile(), "rw")) {
      file.setLength(200L << 20);
    }

    assertThat(read()).isEqualTo(Timings.none());
    assertThat(warnings).hasSize(1);
  }

  @Test
  void badEntriesAreLeftOutAndGoodOnesStay() throws IOException {
    Files.writeString(
        root.resolve("timings.json"),
        """
        {"com.acme:core@it|a.ATest": [1.5, -2, "x", 1e308, null, 2.25],
         "nobody": [1], "a|B": 7, "a|C": []}
        """);

    assertThat(read()).isEqualTo(Timings.none().with(REF, 1.5).with(REF, 2.25));
    assertThat(warnings).singleElement().asString().contains("Ignored 6 entries");
  }

  private Timings read() {
    return TimingsFile.read(new RunDirectory(root), warnings::add);
  }
}
