package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The schema of a CoverageRun's spec, from the definition that a cluster gets, made strict: what it
 * does not know is an error instead of being dropped.
 */
final class CoverageRunSchema {
  private static final String INT_OR_STRING = "x-kubernetes-int-or-string";

  private final ObjectNode spec;
  private final JsonSchema validator;

  private CoverageRunSchema(ObjectNode spec) {
    this.spec = spec;
    this.validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(spec, SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
  }

  static CoverageRunSchema load() {
    ClassLoader loader = CoverageRun.class.getClassLoader();
    try (InputStream definition = loader.getResourceAsStream(CoverageRun.DEFINITION)) {
      if (definition == null) {
        throw new IllegalStateException(CoverageRun.DEFINITION + " is not in the jar");
      }
      JsonNode tree = YAMLMapper.builder().build().readTree(definition);
      ObjectNode spec =
          (ObjectNode) tree.at("/spec/versions/0/schema/openAPIV3Schema/properties/spec");
      makeStrict(spec);
      return new CoverageRunSchema(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(CoverageRun.DEFINITION + " cannot be read", e);
    }
  }

  Set<ValidationMessage> validate(JsonNode specTree) {
    return validator.validate(specTree);
  }

  /**
   * The schema of a field.
   *
   * @param path such as {@code spec.worker.memory}
   */
  Optional<JsonNode> at(String path) {
    JsonNode schema = spec;
    List<String> names = new ArrayList<>(List.of(path.split("[.\\[]")));
    names.remove(0);
    for (String name : names) {
      schema = name.endsWith("]") ? schema.path("items") : schema.path("properties").path(name);
    }
    return Optional.of(schema).filter(found -> !found.isMissingNode());
  }

  /** The fields that an object may have, in the schema's order; none for what is no object. */
  List<String> fieldsOf(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** As a cluster does: what is absent takes its default, then its own fields take theirs. */
  void applyDefaults(ObjectNode manifest) {
    applyDefaults(spec, manifest.get("spec"));
  }

  private static void applyDefaults(JsonNode schema, JsonNode value) {
    if (value instanceof ObjectNode object) {
      schema
          .path("properties")
          .properties()
          .forEach(
              field -> {
                JsonNode fallback = field.getValue().get("default");
                if (!object.has(field.getKey()) && fallback != null) {
                  object.set(field.getKey(), fallback.deepCopy());
                }
                if (object.has(field.getKey())) {
                  applyDefaults(field.getValue(), object.get(field.getKey()));
                }
              });
    } else {
      value.forEach(item -> applyDefaults(schema.path("items"), item));
    }
  }

  private static void makeStrict(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    if (schema instanceof ObjectNode object && object.path(INT_OR_STRING).asBoolean()) {
      object.remove("anyOf");
      object.putArray("type").add("integer").add("string");
    }
    schema.path("properties").forEach(CoverageRunSchema::makeStrict);
    if (schema.has("items")) {
      makeStrict(schema.get("items"));
    }
  }
}
