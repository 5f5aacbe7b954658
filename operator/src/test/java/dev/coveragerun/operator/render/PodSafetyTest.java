package dev.coveragerun.operator.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coveragerun.operator.spec.RejectedInput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every pod, whatever the run says. */
class PodSafetyTest {
  private static final Set<String> RESTRICTED_VOLUMES =
      Set.of("configMap", "emptyDir", "persistentVolumeClaim", "secret");

  static List<GoldenCase> cases() throws IOException {
    return GoldenRenderTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPodMeetsTheRestrictedProfileAndHasNoToken(GoldenCase golden) throws Exception {
    for (JsonNode job : jobs(golden)) {
      JsonNode pod = job.at("/spec/template/spec");
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC")).isFalse();
      for (JsonNode container : containers(pod)) {
        JsonNode security = container.path("securityContext");
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
      }
      for (JsonNode volume : pod.path("volumes")) {
        assertThat(volume.properties())
            .anyMatch(field -> RESTRICTED_VOLUMES.contains(field.getKey()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gitAndBuildSecretsReachThePreparePodAlone(GoldenCase golden) throws Exception {
    for (JsonNode job : jobs(golden)) {
      String name = job.at("/metadata/name").asText();
      if (!name.endsWith("-prepare")) {
        assertThat(job.toString())
            .as(name)
            .doesNotContain("/covrun/secrets", "/covrun/source", "/covrun/cache");
      }
    }
  }

  @Test
  void rootIsRefused() {
    assertThatThrownBy(
            () ->
                new RunnerSettings(
                    "image",
                    Optional.of(0L),
                    new RunnerSettings.StepResources(1, 1),
                    new RunnerSettings.StepResources(1, 1),
                    Duration.ofHours(1),
                    Duration.ofHours(1)))
        .hasMessageContaining("user 0 is root");
  }

  private static List<JsonNode> containers(JsonNode pod) {
    List<JsonNode> all = new ArrayList<>();
    pod.path("containers").forEach(all::add);
    pod.path("initContainers").forEach(all::add);
    return all;
  }

  private static List<JsonNode> jobs(GoldenCase golden) throws IOException, RejectedInput {
    List<JsonNode> jobs = new ArrayList<>();
    for (String text : golden.rendered().values()) {
      JsonNode object = new YAMLMapper().readTree(text);
      if (object.path("kind").asText().equals("Job")) {
        jobs.add(object);
      }
    }
    assertThat(jobs).hasSizeGreaterThan(2);
    return jobs;
  }
}
