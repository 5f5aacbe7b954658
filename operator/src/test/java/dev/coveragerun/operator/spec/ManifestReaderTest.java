package dev.coveragerun.operator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestReaderTest {
  private static final String HEADER =
      "apiVersion: coveragerun.dev/v1alpha1\nkind: CoverageRun\nmetadata: {name: orders}\n";

  @TempDir Path folder;

  @Test
  void everyFieldKeepsItsLine() throws RejectedInput {
    Manifest manifest =
        ManifestReader.parse(
            HEADER + "spec:\n  splits: 3\n  splitOverrides:\n    - split: 2\n", "orders.yaml");

    assertThat(manifest.lines())
        .containsEntry("spec.splits", 5)
        .containsEntry("spec.splitOverrides[0].split", 7);
    assertThat(manifest.place("spec.worker.memory")).isEqualTo("spec.worker.memory (line 4)");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void whatIsNoCoverageRunIsSaidSo(String name, String yaml, String expected) {
    assertThatThrownBy(() -> ManifestReader.parse(yaml, "m.yaml"))
        .isInstanceOf(RejectedInput.class)
        .hasMessageStartingWith(expected);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        arguments(
            "a Deployment",
            "apiVersion: apps/v1\nkind: Deployment",
            "m.yaml: is a Deployment, not a CoverageRun; a CoverageRun starts with apiVersion:"
                + " coveragerun.dev/v1alpha1 and kind: CoverageRun"),
        arguments("no kind", "apiVersion: coveragerun.dev/v1alpha1", "m.yaml: has no kind"),
        arguments(
            "neither",
            "a: 1",
            "m.yaml: is not a Kubernetes manifest: apiVersion and kind are missing"),
        arguments(
            "a version to come",
            "apiVersion: coveragerun.dev/v2\nkind: CoverageRun",
            "apiVersion (line 1): \"coveragerun.dev/v2\" is not a version that this covrun knows;"
                + " write coveragerun.dev/v1alpha1"),
        arguments(
            "an unknown field at the top",
            HEADER + "sepc: {}",
            "sepc (line 4): unknown field; did you mean spec?"),
        arguments("a list", "- a", "m.yaml: holds a single value instead of fields"),
        arguments("a word", "hello", "m.yaml: holds a single value instead of fields"),
        arguments("nothing", "", "m.yaml: is empty"),
        arguments("a comment", "# later", "m.yaml: is empty"),
        arguments("a broken line", "a: b: c", "m.yaml (line 1): is not YAML: mapping values"),
        arguments(
            "a tab", "a:\n\tb: 1", "m.yaml (line 2): is not YAML: found character '\\t(TAB)'"),
        arguments("an open bracket", "a: [1, 2", "m.yaml (line 1): is not YAML: "),
        arguments(
            "a binary", "a: \u0001", "m.yaml: is not YAML: special characters are not allowed"),
        arguments("a mixture", "a: [1}", "m.yaml (line 1): is not YAML: expected ',' or ']'"),
        arguments(
            "two documents", "a: 1\n---\nb: 2", "m.yaml (line 3): a second document starts here"),
        arguments(
            "an alias", "a: &x [1]\nb: *x", "m.yaml (line 2): uses the alias *x; aliases are not"),
        arguments(
            "a field twice", "a: 1\nb: 2\na: 3", "a (line 3): is said twice, first in line 1"),
        arguments(
            "a deep hole", "[".repeat(100), "m.yaml: is not YAML: Document nesting depth (65)"),
        arguments("a long file", "#".repeat(1 << 21), "m.yaml: has 2097152 bytes, more than"));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.yaml");

    assertThatThrownBy(() -> ManifestReader.read(file))
        .hasMessage(
            file + ": there is no such file; check the path, or use --source DIR without a file");
  }

  @Test
  void aFolderIsNoManifest() {
    assertThatThrownBy(() -> ManifestReader.read(folder))
        .hasMessageContaining("is a folder, not a manifest; to run the project in it say --source");
  }

  @Test
  void bytesThatAreNoTextAreNotRead() throws IOException {
    Path file = Files.write(folder.resolve("run.jar"), new byte[] {(byte) 0xca, (byte) 0xfe});

    assertThatThrownBy(() -> ManifestReader.read(file))
        .hasMessage(file + ": is not text in UTF-8; is it the right file?");
  }

  @Test
  void aFileIsReadWithItsByteOrderMark() throws IOException, RejectedInput {
    Path file = Files.writeString(folder.resolve("bom.yaml"), "\ufeff" + HEADER);

    assertThat(ManifestReader.read(file).tree().at("/metadata/name").asText()).isEqualTo("orders");
  }
}
