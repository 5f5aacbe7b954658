package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * One YAML document as a tree with the line of each field. Takes no alias, so that nothing can grow
 * in the reading, and no field twice.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 64;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .build();

  private final String file;
  private final YAMLParser parser;
  private final Map<String, Integer> lines = new HashMap<>();
  private JsonNode root;

  private YamlTree(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static YamlTree of(String yaml, String file) throws RejectedInput {
    try (YAMLParser parser = (YAMLParser) MAPPER.createParser(yaml)) {
      YamlTree tree = new YamlTree(file, parser);
      tree.read();
      return tree;
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    } catch (IOException e) {
      throw new RejectedInput(file, "cannot be read: " + e.getMessage(), "");
    }
  }

  /** A value as it would stand in a manifest, such as {@code [a, b]} or {@code 12}. */
  static JsonNode value(String text, String saidBy) throws RejectedInput {
    return of(text, saidBy).root();
  }

  JsonNode root() {
    return root;
  }

  /** From 1, by path. */
  Map<String, Integer> lines() {
    return lines;
  }

  private void read() throws IOException, RejectedInput {
    if (parser.nextToken() == null) {
      throw new RejectedInput(
          file, "is empty", "the examples that come with covrun show what a manifest looks like");
    }
    root = node("");
    if (parser.nextToken() != null) {
      throw new RejectedInput(
          file + " (line " + line() + ")",
          "a second document starts here",
          "keep one CoverageRun in a file");
    }
  }

  private JsonNode node(String path) throws IOException, RejectedInput {
    if (parser.isCurrentAlias()) {
      throw new RejectedInput(
          file + " (line " + line() + ")",
          "uses the alias *" + parser.getText(),
          "aliases are not supported here: write the value out");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return object(path);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return array(path);
    }
    return MAPPER.readTree(parser);
  }

  private ObjectNode object(String path) throws IOException, RejectedInput {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String at = path.isEmpty() ? name : path + "." + name;
      Integer before = lines.put(at, line());
      if (before != null) {
        throw new RejectedInput(
            at + " (line " + line() + ")",
            "is said twice, first in line " + before,
            "keep one of the two");
      }
      parser.nextToken();
      object.set(name, node(at));
    }
    return object;
  }

  private ArrayNode array(String path) throws IOException, RejectedInput {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String at = path + "[" + array.size() + "]";
      lines.put(at, line());
      array.add(node(at));
    }
    return array;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static RejectedInput notYaml(String file, JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return new RejectedInput(
          file + " (line " + (marked.getProblemMark().getLine() + 1) + ")",
          "is not YAML: " + marked.getProblem(),
          "check the indentation and the quotes there");
    }
    String why = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    return new RejectedInput(file, "is not YAML: " + why, "is it the right file?");
  }
}
