package dev.coveragerun.api.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The definition that the build wrote, held to what a cluster and its users need of it. */
class DefinitionTest {
  private static final JsonNode DEFINITION = definition();
  private static final JsonNode VERSION = DEFINITION.at("/spec/versions/0");
  private static final Map<String, JsonNode> FIELDS = fields();

  @Test
  void itIsTheResourceOfTheDesign() {
    assertThat(DEFINITION.at("/metadata/name").asText()).isEqualTo("coverageruns.coveragerun.dev");
    assertThat(DEFINITION.at("/spec/scope").asText()).isEqualTo("Namespaced");
    assertThat(DEFINITION.at("/spec/names/shortNames/0").asText()).isEqualTo("covrun");
    assertThat(VERSION.path("name").asText()).isEqualTo("v1alpha1");
    assertThat(VERSION.at("/subresources/status").isObject()).isTrue();
  }

  @Test
  void columnsComeInTheOrderInWhichTheyAreRead() {
    assertThat(VERSION.path("additionalPrinterColumns"))
        .extracting(column -> column.path("name").asText())
        .containsExactly(
            "Succeeded",
            "Splits",
            "Tests",
            "Failed",
            "Line%",
            "Reason",
            "Age",
            "Workers",
            "Report");
  }

  @Test
  void everyFieldIsDescribed() {
    assertThat(FIELDS).isNotEmpty();
    assertThat(FIELDS)
        .allSatisfy(
            (path, schema) -> {
              if (!path.endsWith("[]")) {
                assertThat(schema.path("description").asText()).as(path).isNotBlank();
              }
            });
  }

  @Test
  void everyFieldIsBounded() {
    assertThat(FIELDS).allSatisfy(DefinitionTest::assertBounded);
  }

  private static void assertBounded(String path, JsonNode schema) {
    String type = schema.path("type").asText();
    boolean either = schema.path("x-kubernetes-int-or-string").asBoolean();
    if (either || type.equals("integer")) {
      assertThat(schema.has("minimum") && schema.has("maximum")).as(path + " in range").isTrue();
    }
    if (either || (type.equals("string") && !schema.has("enum"))) {
      assertThat(schema.has("maxLength")).as(path + " of limited length").isTrue();
    }
    if (type.equals("array")) {
      assertThat(schema.has("maxItems")).as(path + " of limited size").isTrue();
    }
    if (type.equals("object")) {
      assertThat(schema.path("properties").isEmpty()).as(path + " of known fields").isFalse();
    }
    assertThat(either || !type.isEmpty()).as(path + " of a type").isTrue();
  }

  @Test
  void everyDefaultIsAllowedByItsOwnField() {
    Map<String, JsonNode> defaulted = new LinkedHashMap<>(FIELDS);
    defaulted.values().removeIf(schema -> !schema.has("default"));

    assertThat(defaulted).hasSizeGreaterThan(40).allSatisfy(DefinitionTest::assertDefaultAllowed);
  }

  private static void assertDefaultAllowed(String path, JsonNode schema) {
    JsonNode value = schema.get("default");
    if (value.isInt()) {
      assertThat(value.decimalValue())
          .as(path)
          .isBetween(limit(schema, "minimum"), limit(schema, "maximum"));
    } else if (value.isTextual() && schema.has("enum")) {
      assertThat(schema.path("enum")).as(path).contains(value);
    } else if (value.isTextual()) {
      assertThat(value.asText()).as(path).hasSizeLessThanOrEqualTo(schema.get("maxLength").asInt());
      assertThat(value.asText()).as(path).matches(schema.path("pattern").asText(".*"));
    } else if (value.isArray()) {
      JsonNode allowed = schema.at("/items/enum");
      assertThat(value).as(path).allSatisfy(item -> assertThat(allowed).contains(item));
    } else {
      assertThat(value.isBoolean() || (value.isObject() && value.isEmpty())).as(path).isTrue();
    }
  }

  @Test
  void theSeedsDefaultsStand() {
    assertThat(
            List.of(
                FIELDS.get("spec.splits").path("default").asInt(),
                FIELDS.get("spec.maxConcurrentSplits").path("default").asInt(),
                FIELDS.get("spec.workersPerSplit").path("default").asInt(),
                FIELDS.get("spec.maxFailures").path("default").asInt()))
        .containsExactly(12, 3, 4, 10);
  }

  @Test
  void allOfTheSpecIsFrozenButForWhatMayChange() {
    assertThat(VERSION.at("/schema/openAPIV3Schema/properties/spec/properties").properties())
        .filteredOn(field -> !rules(field.getValue()).contains("self == oldSelf"))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("suspend", "maxConcurrentSplits", "ttlSecondsAfterFinished");
  }

  @Test
  void aFrozenFieldIsNeverAbsentSoThatNobodyCanAddItLater() {
    JsonNode spec = VERSION.at("/schema/openAPIV3Schema/properties/spec");
    spec.path("properties")
        .properties()
        .forEach(
            field -> {
              if (rules(field.getValue()).contains("self == oldSelf")) {
                boolean required = spec.path("required").toString().contains(field.getKey());
                assertThat(required || field.getValue().has("default")).as(field.getKey()).isTrue();
              }
            });
  }

  @Test
  void noRuleIsSaidTwice() {
    assertThat(FIELDS)
        .allSatisfy((path, schema) -> assertThat(rules(schema)).as(path).doesNotHaveDuplicates());
  }

  @Test
  void listsWithAKeyAreMergedByIt() {
    assertThat(FIELDS.get("spec.splitOverrides").at("/x-kubernetes-list-map-keys/0").asText())
        .isEqualTo("split");
    assertThat(FIELDS.get("status.conditions").at("/x-kubernetes-list-map-keys/0").asText())
        .isEqualTo("type");
  }

  @Test
  void limitsAreWrittenAsEveryYamlReaderUnderstandsThem() {
    assertThat(DefinitionWriter.withPlainLimits("  maximum: 3.1536E7\n  minimum: 0.0\n"))
        .isEqualTo("  maximum: 31536000\n  minimum: 0\n");
  }

  private static List<String> rules(JsonNode schema) {
    return StreamSupport.stream(schema.path("x-kubernetes-validations").spliterator(), false)
        .map(rule -> rule.path("rule").asText())
        .toList();
  }

  private static BigDecimal limit(JsonNode schema, String name) {
    return schema.get(name).decimalValue();
  }

  private static Map<String, JsonNode> fields() {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    JsonNode root = VERSION.at("/schema/openAPIV3Schema/properties");
    Stream.of("spec", "status").forEach(name -> collect(name, root.path(name), fields));
    return fields;
  }

  private static void collect(String path, JsonNode schema, Map<String, JsonNode> fields) {
    fields.put(path, schema);
    schema
        .path("properties")
        .properties()
        .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
    if (schema.has("items")) {
      collect(path + "[]", schema.get("items"), fields);
    }
  }

  private static JsonNode definition() {
    ClassLoader loader = CoverageRun.class.getClassLoader();
    try (InputStream yaml = loader.getResourceAsStream(CoverageRun.DEFINITION)) {
      return YAMLMapper.builder().build().readTree(yaml);
    } catch (IOException e) {
      throw new IllegalStateException("the build did not write " + CoverageRun.DEFINITION, e);
    }
  }
}
