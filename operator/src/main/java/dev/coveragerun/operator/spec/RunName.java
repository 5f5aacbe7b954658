package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The run's name: the manifest's, or one made of the source folder's. */
final class RunName {
  /** The definition's own rule on metadata.name. */
  private static final Pattern VALID = Pattern.compile("[a-z]([-a-z0-9]{0,38}[a-z0-9])?");

  private RunName() {}

  static Optional<String> of(
      ObjectNode tree, Optional<Path> sourceFolder, Places places, List<Problem> problems) {
    String said = tree.at("/metadata/name").asText();
    String prefix = tree.at("/metadata/generateName").asText();
    if (!said.isEmpty() || !prefix.isEmpty()) {
      String name = said.isEmpty() ? prefix.replaceFirst("-+$", "") : said;
      if (VALID.matcher(name).matches()) {
        return Optional.of(name);
      }
      problems.add(
          new Problem(
              places.of("metadata.name"),
              "\"" + name + "\" is not a name that Jobs can be called after",
              "use at most 40 lower case letters, digits and dashes, starting with a letter"));
      return Optional.empty();
    }
    if (tree.has("kind")) {
      problems.add(new Problem(places.of("metadata.name"), "is missing", "give the run a name"));
      return Optional.empty();
    }
    return sourceFolder.map(RunName::madeOf);
  }

  private static String madeOf(Path folder) {
    Path last = folder.normalize().getFileName();
    String word =
        (last == null ? "" : last.toString())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceFirst("^[^a-z]+", "");
    String name = word.substring(0, Math.min(40, word.length())).replaceFirst("-+$", "");
    return name.isEmpty() ? "run" : name;
  }
}
