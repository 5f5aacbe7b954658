package dev.coveragerun.operator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests that newcomers copy. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "crds", "examples");

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsTaken(Path example) throws RejectedInput {
    Manifest manifest = ManifestReader.read(example);

    ParsedRun run =
        RunRequestParser.parse(new RunInput(Optional.of(manifest), Optional.empty(), List.of()));

    assertThat(run.request().name()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleSaysWhatItIsFor(Path example) throws IOException {
    assertThat(Files.readString(example)).startsWith("# ");
  }

  @Test
  void theFullExampleAndItsNeighboursShowEveryField() throws IOException, RejectedInput {
    Set<String> shown = new HashSet<>();
    for (Path example : examples().toList()) {
      collectSaid("spec", ManifestReader.read(example).tree().get("spec"), shown);
    }
    Set<String> known = new HashSet<>();
    collectKnown("spec", CoverageRunSchema.load().at("spec").orElseThrow(), known);

    assertThat(known).hasSizeGreaterThan(60);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(known);
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static void collectSaid(String path, JsonNode value, Set<String> paths) {
    value
        .properties()
        .forEach(
            field -> {
              paths.add(path + "." + field.getKey());
              collectSaid(path + "." + field.getKey(), field.getValue(), paths);
            });
    if (value.isArray()) {
      value.forEach(item -> collectSaid(path, item, paths));
    }
  }

  private static void collectKnown(String path, JsonNode schema, Set<String> paths) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              paths.add(path + "." + field.getKey());
              collectKnown(path + "." + field.getKey(), field.getValue(), paths);
            });
    if (schema.has("items")) {
      collectKnown(path, schema.get("items"), paths);
    }
  }
}
