package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What the schema has against a spec, in words. */
final class SchemaProblems {
  private final CoverageRunSchema schema;
  private final Places places;

  SchemaProblems(CoverageRunSchema schema, Places places) {
    this.schema = schema;
    this.places = places;
  }

  List<Problem> of(JsonNode spec) {
    return schema.validate(spec).stream().map(this::problem).distinct().toList();
  }

  static Problem unknownField(String place, String name, Collection<String> known) {
    String hint =
        NearestWord.to(name, known)
            .map(nearest -> "did you mean " + nearest + "?")
            .orElse("the fields here are " + String.join(", ", known));
    return new Problem(place, "unknown field", known.isEmpty() ? "" : hint);
  }

  private Problem problem(ValidationMessage found) {
    String path = path(found.getInstanceLocation());
    JsonNode value = found.getInstanceNode();
    String limit = found.getSchemaNode() == null ? "" : found.getSchemaNode().asText();
    return switch (found.getType()) {
      case "additionalProperties" -> unknown(path, found.getProperty());
      case "required" -> missing(path + "." + found.getProperty());
      case "type" -> wrongType(path, value);
      case "minimum" -> at(path, value.asText() + " is below the minimum of " + limit, "");
      case "maximum" -> at(path, value.asText() + " is above the maximum of " + limit, "");
      case "minLength" -> at(path, "must not be empty", description(path));
      case "maxLength", "pattern" ->
          at(path, "\"" + shortened(value) + "\" is not allowed", description(path));
      case "maxItems" ->
          at(path, "has " + value.size() + " entries, more than the " + limit + " allowed", "");
      case "enum" -> noneOf(path, value, found.getSchemaNode());
      default -> at(path, found.getMessage(), "");
    };
  }

  private Problem unknown(String path, String name) {
    List<String> known = schema.at(path).map(schema::fieldsOf).orElse(List.of());
    String full = path + "." + name;
    return unknownField(places.of(full), name, known);
  }

  private Problem missing(String path) {
    return at(path, "is missing", description(path));
  }

  private Problem wrongType(String path, JsonNode value) {
    JsonNode field = schema.at(path).orElse(value);
    JsonNode type = field.path("type");
    if (type.isArray()) {
      String hint =
          value.isNumber() ? "put it in quotes: \"" + value.asText() + "\"" : description(path);
      return at(path, shortened(value) + " is not allowed", hint);
    }
    String wanted =
        switch (type.asText()) {
          case "integer" -> "a whole number";
          case "boolean" -> "true or false";
          case "array" -> "a list";
          case "object" -> "a group of fields (" + String.join(", ", schema.fieldsOf(field)) + ")";
          default -> "a text";
        };
    boolean quoted = value.isTextual() && value.asText().matches("-?[0-9]+|true|false");
    String hint =
        switch (type.asText()) {
          case "integer", "boolean" -> quoted ? "take the quotes away" : description(path);
          case "string" ->
              value.isValueNode() ? "put it in quotes: \"" + value.asText() + "\"" : "";
          default -> "";
        };
    return at(path, shown(value) + " is not " + wanted, hint);
  }

  private Problem noneOf(String path, JsonNode value, JsonNode allowed) {
    List<String> words =
        StreamSupport.stream(allowed.spliterator(), false).map(JsonNode::asText).toList();
    String message = "\"" + shortened(value) + "\" is none of " + String.join(", ", words);
    Optional<String> nearest = NearestWord.to(value.asText(), words);
    return at(path, message, nearest.map(word -> "did you mean " + word + "?").orElse(""));
  }

  private Problem at(String path, String message, String hint) {
    return new Problem(places.of(path), message, hint);
  }

  /** The schema's own description tells what is allowed, with an example. */
  private String description(String path) {
    return schema.at(path).map(field -> field.path("description").asText()).orElse("");
  }

  private static String shown(JsonNode value) {
    if (value.isObject()) {
      return "a group of fields";
    }
    if (value.isArray()) {
      return "a list";
    }
    return value.isTextual() ? "\"" + shortened(value) + "\"" : shortened(value);
  }

  private static String shortened(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private static String path(JsonNodePath location) {
    return "spec"
        + IntStream.range(0, location.getNameCount())
            .mapToObj(location::getElement)
            .map(element -> element instanceof Integer index ? "[" + index + "]" : "." + element)
            .collect(Collectors.joining());
  }
}
