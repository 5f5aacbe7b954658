package dev.coveragerun.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CoverageRunTest {
  private static final String YAML =
      """
      apiVersion: coveragerun.dev/v1alpha1
      kind: CoverageRun
      metadata:
        name: orders
      spec:
        source:
          git:
            url: https://example.org/orders.git
        workersPerSplit: auto
        worker:
          memory: 1Gi
        report:
          formats: [Html, Lcov]
          thresholds:
            class: 90
        isolation: Dedicated
      status:
        completeness: 11/12
        coverage:
          line:
            percent: 81.4 PARTIAL 11/12
      """;

  @Test
  void aRunSurvivesTheClientsYaml() throws IOException {
    CoverageRun run = Serialization.unmarshal(YAML, CoverageRun.class);

    assertThat(run.getSpec().workersPerSplit()).isEqualTo(new IntOrString("auto"));
    assertThat(run.getSpec().isolation()).isEqualTo(CoverageRunSpec.Isolation.DEDICATED);
    assertThat(run.getSpec().report().thresholds().classes()).isEqualTo(90);
    assertThat(tree(Serialization.asYaml(run))).isEqualTo(tree(YAML));
  }

  @Test
  void aNewRunSaysNothingYet() {
    CoverageRun run = new CoverageRun();

    assertThat(run.getSpec()).isNull();
    assertThat(run.getStatus()).isNull();
    assertThat(run.getApiVersion()).isEqualTo(CoverageRun.API_VERSION);
    assertThat(run.getKind()).isEqualTo(CoverageRun.KIND);
  }

  private static JsonNode tree(String yaml) throws IOException {
    return YAMLMapper.builder().build().readTree(yaml);
  }
}
