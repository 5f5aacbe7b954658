package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/** What is done to a manifest's tree before its schema judges it. */
final class SpecTree {
  private SpecTree() {}

  /** The schema asks for a source; a folder stands for any. */
  static void standInForSource(ObjectNode tree, Optional<Path> sourceFolder) {
    if (!tree.has("spec") || tree.get("spec").isNull()) {
      tree.putObject("spec");
    }
    if (sourceFolder.isPresent()
        && tree.get("spec") instanceof ObjectNode spec
        && !spec.hasNonNull("source")) {
      spec.putObject("source").putObject("volume").put("claimName", "source-folder");
    }
  }

  /** {@code splits:} with nothing behind it is the same as no such line, as in a cluster. */
  static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    node.forEach(SpecTree::dropNulls);
  }
}
