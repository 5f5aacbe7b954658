package dev.coveragerun.operator.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.spec.RejectedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs in, Kubernetes objects out, for people to read. {@code mvn test -Dtest=GoldenRenderTest
 * -Dgolden=write} writes what the code makes now; the diff is the review.
 */
class GoldenRenderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<GoldenCase> cases() throws IOException {
    try (var folders = Files.list(GOLDEN)) {
      return folders.sorted().map(GoldenCase::new).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theObjectsOfARunAreAsReviewed(GoldenCase golden) throws IOException, RejectedInput {
    if ("write".equals(System.getProperty("golden"))) {
      golden.regenerate();
    }
    Map<String, String> expected = golden.expected();
    Map<String, String> rendered = golden.rendered();

    assertThat(rendered.keySet())
        .as("each object has its file, and each file its object")
        .isEqualTo(expected.keySet());
    rendered.forEach((file, text) -> assertThat(text).as(file).isEqualTo(expected.get(file)));
  }
}
