package dev.coveragerun.operator.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import dev.coveragerun.operator.core.run.Action;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.WorkerCount;
import dev.coveragerun.operator.spec.ClusterRun;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.operator.spec.RunRequestParser;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of the golden tests: {@code in-run.yaml}, {@code in-claim.yaml} when the run is given a
 * claim, and an {@code out-Kind-name.yaml} for each object that they make.
 */
record GoldenCase(Path folder) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** What the case has, by file name. */
  Map<String, String> expected() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("in-run.yaml") && !name.equals("in-claim.yaml")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  /** What the code makes of it, by file name. */
  Map<String, String> rendered() throws IOException, RejectedInput {
    Map<String, String> files = new TreeMap<>();
    for (HasMetadata object : objects()) {
      String own = object.getMetadata().getName().replaceFirst("^.*-[0-9a-f]{8}-", "");
      files.put("out-" + object.getKind() + "-" + own + ".yaml", yaml(object));
    }
    return files;
  }

  void regenerate() throws IOException, RejectedInput {
    for (String stale : expected().keySet()) {
      Files.delete(folder.resolve(stale));
    }
    for (Map.Entry<String, String> file : rendered().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private List<HasMetadata> objects() throws IOException, RejectedInput {
    CoverageRun resource = read("in-run.yaml", CoverageRun.class);
    ClusterRun run = RunRequestParser.parse(resource);
    RunOwner owner = RunOwner.of(resource);
    RunVolume volume =
        RunClaim.given(run.pods()).isPresent()
            ? RunClaim.of(read("in-claim.yaml", PersistentVolumeClaim.class))
            : RunClaim.own(owner, run.pods());
    RunBlueprint blueprint =
        new RunBlueprint(
            owner,
            run.request(),
            run.pods(),
            volume,
            RunnerSettings.of("registry.example.com/coveragerun/runner:1"));
    List<HasMetadata> objects = new ArrayList<>();
    RunClaim.render(owner, run.pods()).ifPresent(objects::add);
    objects.add(RequestConfigMap.render(blueprint));
    objects.add(PrepareJob.render(blueprint));
    starts(run.request()).forEach(start -> objects.add(SplitJob.render(blueprint, start)));
    objects.add(MergeJob.render(blueprint));
    return objects;
  }

  /** The first split, and the second attempt at each that has a number of its own. */
  private static List<Action.StartSplit> starts(RunRequest request) {
    int workers =
        request.workersPerSplit() instanceof WorkerCount.Fixed fixed ? fixed.workers() : 2;
    List<Action.StartSplit> starts = new ArrayList<>();
    starts.add(new Action.StartSplit(1, 1, workers));
    request
        .splitOverrides()
        .forEach((split, own) -> starts.add(new Action.StartSplit(split, 2, own)));
    return starts;
  }

  private <T> T read(String file, Class<T> type) throws IOException {
    return YAML.readValue(Files.readString(folder.resolve(file)), type);
  }

  private static String yaml(HasMetadata object) throws JsonProcessingException {
    return YAML.writeValueAsString(object);
  }
}
