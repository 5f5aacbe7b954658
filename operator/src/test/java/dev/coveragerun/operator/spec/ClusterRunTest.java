package dev.coveragerun.operator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRunTest {
  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full", "orders", "budget", "image", "laptop"})
  void aClusterAndACommandLineReadTheSameRequest(String example) throws Exception {
    Path file = Path.of("../crds/examples", example + ".yaml");
    CoverageRun stored = new YAMLMapper().readValue(file.toFile(), CoverageRun.class);

    ParsedRun local =
        RunRequestParser.parse(
            new RunInput(Optional.of(ManifestReader.read(file)), Optional.empty(), List.of()));
    assertThat(RunRequestParser.parse(stored).request()).isEqualTo(local.request());
  }

  @Test
  void whatIsUnsaidOfPodsAndStorageIsDefaulted() throws Exception {
    PodSettings pods = RunRequestParser.parse(run("pod: {}")).pods();

    assertThat(pods.pod().image()).isEmpty();
    assertThat(pods.pod().tolerations()).isEmpty();
    assertThat(pods.storage().claimName()).isEmpty();
    assertThat(pods.storage().size()).hasToString("5Gi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/covrun/volume", "/tmp", "/home/covrun/.m2", "/etc/..", "/etc/../proc"})
  void aVolumeMayNotLieOverThePodsOwnFolders(String mountPath) throws Exception {
    CoverageRun run = run("pod: {volumes: [{mountPath: " + mountPath + ", claimName: data}]}");

    RejectedInput rejected =
        catchThrowableOfType(RejectedInput.class, () -> RunRequestParser.parse(run));

    assertThat(rejected.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("spec.pod.volumes[0].mountPath");
              assertThat(problem.message()).contains("keeps its own files");
            });
  }

  @Test
  void anOlderDefinitionThatLetMoreThroughIsChecked() throws Exception {
    CoverageRun run = run("splits: 100000");

    RejectedInput rejected =
        catchThrowableOfType(RejectedInput.class, () -> RunRequestParser.parse(run));

    assertThat(rejected).hasMessageContaining("spec.splits").hasMessageContaining("256");
  }

  private static CoverageRun run(String field) throws JsonProcessingException {
    return new YAMLMapper()
        .readValue(
            """
            metadata: {name: orders, namespace: shop, uid: u-1}
            spec:
              source: {volume: {claimName: src}}
              %s
            """
                .formatted(field),
            CoverageRun.class);
  }
}
