package dev.coveragerun.operator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An {@code --output} folder as a stranger's tools read it. */
record RunOutput(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode summary() {
    return json("report/summary.json");
  }

  JsonNode plan() {
    return json("plan.json");
  }

  /** Number of the split of each class, by its name without package. */
  Map<String, Integer> splits() {
    Map<String, Integer> splits = new HashMap<>();
    for (JsonNode split : plan().at("/splits")) {
      for (JsonNode planned : split.at("/classes")) {
        String name = planned.at("/ref/className").asText();
        splits.put(name.substring(name.lastIndexOf('.') + 1), split.at("/number").asInt());
      }
    }
    return splits;
  }

  Stream<JsonNode> splitStatuses() {
    return StreamSupport.stream(summary().at("/splitStatuses").spliterator(), false);
  }

  JsonNode json(String file) {
    try {
      return JSON.readTree(Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Content of every file below the folder, by its path. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
