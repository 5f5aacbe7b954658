package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** YAML in, a CoverageRun whose spec is still to be checked out. */
public final class ManifestReader {
  /** What etcd takes of one object, about. */
  static final int MAX_BYTES = 1 << 20;

  private static final List<String> TOP_LEVEL =
      List.of("apiVersion", "kind", "metadata", "spec", "status");

  private ManifestReader() {}

  /**
   * @throws RejectedInput when the file is not there, not readable, above 1 MiB, or not one
   *     CoverageRun
   */
  public static Manifest read(Path file) throws RejectedInput {
    return parse(text(file), file.toString());
  }

  /**
   * @param file what problems call it
   * @throws RejectedInput when it is not YAML, empty, several documents, or not a CoverageRun
   */
  public static Manifest parse(String yaml, String file) throws RejectedInput {
    if (yaml.length() > MAX_BYTES) {
      throw tooLarge(file, yaml.length());
    }
    YamlTree read = YamlTree.of(yaml, file);
    if (!(read.root() instanceof ObjectNode tree)) {
      throw new RejectedInput(
          file, "holds a single value instead of fields", "is it the right file?");
    }
    Manifest manifest = new Manifest(file, tree, read.lines());
    checkKind(manifest);
    checkTopLevel(manifest);
    return manifest;
  }

  private static String text(Path file) throws RejectedInput {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new RejectedInput(
          name,
          "is a folder, not a manifest",
          "to run the project in it say --source " + name + ", or name the CoverageRun file");
    }
    if (!Files.exists(file)) {
      throw new RejectedInput(
          name, "there is no such file", "check the path, or use --source DIR without a file");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw tooLarge(name, Files.size(file));
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RejectedInput(name, "is not text in UTF-8", "is it the right file?");
    } catch (IOException e) {
      throw new RejectedInput(name, "cannot be read: " + e.getMessage(), "check who may read it");
    }
  }

  private static RejectedInput tooLarge(String file, long size) {
    return new RejectedInput(
        file,
        "has " + size + " bytes, more than the " + MAX_BYTES + " that a manifest may have",
        "is it the right file?");
  }

  private static void checkKind(Manifest manifest) throws RejectedInput {
    JsonNode tree = manifest.tree();
    String kind = tree.path("kind").asText();
    String version = tree.path("apiVersion").asText();
    String wanted =
        "a CoverageRun starts with apiVersion: "
            + CoverageRun.API_VERSION
            + " and kind: CoverageRun";
    if (kind.isEmpty() && version.isEmpty()) {
      throw new RejectedInput(
          manifest.file(), "is not a Kubernetes manifest: apiVersion and kind are missing", wanted);
    }
    if (!kind.equals(CoverageRun.KIND)) {
      String what = kind.isEmpty() ? "has no kind" : "is a " + kind + ", not a CoverageRun";
      throw new RejectedInput(manifest.file(), what, wanted);
    }
    if (!version.equals(CoverageRun.API_VERSION)) {
      throw new RejectedInput(
          manifest.place("apiVersion"),
          "\"" + version + "\" is not a version that this covrun knows",
          "write " + CoverageRun.API_VERSION);
    }
  }

  private static void checkTopLevel(Manifest manifest) throws RejectedInput {
    List<Problem> unknown =
        manifest.tree().properties().stream()
            .map(field -> field.getKey())
            .filter(name -> !TOP_LEVEL.contains(name))
            .map(name -> SchemaProblems.unknownField(manifest.place(name), name, TOP_LEVEL))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RejectedInput(unknown);
    }
  }
}
