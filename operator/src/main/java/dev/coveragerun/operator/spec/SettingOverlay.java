package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts what options and environment say over what the manifest says. */
final class SettingOverlay {
  private static final String NAME = "metadata.name";
  private static final Pattern FIELD = Pattern.compile("spec(\\.[A-Za-z]+)+");

  private final CoverageRunSchema schema;
  private final List<Problem> problems;

  SettingOverlay(CoverageRunSchema schema, List<Problem> problems) {
    this.schema = schema;
    this.problems = problems;
  }

  /**
   * @param settings weakest first
   * @param tree changed in place
   */
  void apply(List<Setting> settings, ObjectNode tree) {
    for (Setting setting : settings) {
      try {
        put(tree, setting, value(setting));
      } catch (RejectedInput e) {
        problems.addAll(e.problems());
      }
    }
  }

  private JsonNode value(Setting setting) throws RejectedInput {
    if (setting.path().equals(NAME)) {
      return TextNode.valueOf(setting.value());
    }
    JsonNode field = field(setting);
    return switch (field.path("type").asText()) {
      case "string" -> TextNode.valueOf(setting.value());
      case "array" -> list(setting);
      default -> YamlTree.value(setting.value(), setting.saidBy());
    };
  }

  private JsonNode field(Setting setting) throws RejectedInput {
    String path = setting.path();
    if (FIELD.matcher(path).matches()) {
      Optional<JsonNode> field = schema.at(path);
      if (field.isPresent()) {
        return field.get();
      }
      String parent = path.substring(0, path.lastIndexOf('.'));
      List<String> known = schema.at(parent).map(schema::fieldsOf).orElse(List.of());
      throw new RejectedInput(
          List.of(
              SchemaProblems.unknownField(
                  setting.saidBy(), path.substring(parent.length() + 1), known)));
    }
    throw new RejectedInput(
        setting.saidBy(), "is not a field that can be set", "write --set spec.path=value");
  }

  /** {@code [a, b]} as YAML has it, or {@code a,b} for short. */
  private static JsonNode list(Setting setting) throws RejectedInput {
    String value = setting.value().strip();
    if (value.startsWith("[")) {
      return YamlTree.value(value, setting.saidBy());
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String item : value.split(",", -1)) {
      if (!item.isBlank()) {
        list.add(item.strip());
      }
    }
    return list;
  }

  private static void put(ObjectNode tree, Setting setting, JsonNode value) {
    String[] names = setting.path().split("\\.", -1);
    ObjectNode at = tree;
    for (int i = 0; i < names.length - 1; i++) {
      at = at.get(names[i]) instanceof ObjectNode inner ? inner : at.putObject(names[i]);
    }
    at.set(names[names.length - 1], value);
  }
}
