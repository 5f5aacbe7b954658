package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.api.v1alpha1.CoverageRun;
import dev.coveragerun.api.v1alpha1.CoverageRunSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Manifest, environment and options in; one request with every default applied out, or every
 * problem at once. The defaults and bounds are those of the CustomResourceDefinition, so that a
 * laptop and a cluster agree.
 */
public final class RunRequestParser {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunRequestParser() {}

  /**
   * @throws RejectedInput with every problem found
   */
  public static ParsedRun parse(RunInput input) throws RejectedInput {
    if (input.manifest().isEmpty() && input.sourceFolder().isEmpty()) {
      throw new RejectedInput(
          "FILE",
          "there is nothing to run",
          "name a CoverageRun in YAML, or a folder with --source");
    }
    ObjectNode tree =
        input
            .manifest()
            .map(m -> m.tree().deepCopy())
            .orElseGet(JsonNodeFactory.instance::objectNode);
    List<Problem> problems = new ArrayList<>();
    List<Setting> settings =
        input.settings().stream().sorted(Comparator.comparing(Setting::origin)).toList();
    Places places = new Places(input.manifest(), settings);
    CoverageRunSchema schema = Definition.SCHEMA;
    new SettingOverlay(schema, problems).apply(settings, tree);
    SpecTree.standInForSource(tree, input.sourceFolder());
    Checked checked = check(tree, input.sourceFolder(), places, problems);
    return new ParsedRun(
        RequestMapping.request(checked.name(), checked.spec(), input.sourceFolder()),
        said(input.manifest(), settings),
        input.manifest().isPresent() ? Origin.DEFAULT : Origin.UNSAID);
  }

  /**
   * A run as a cluster stores it. The API server checked it by the definition it had at that time;
   * it is checked again here, by the one that this operator knows.
   *
   * @throws RejectedInput with every problem found
   */
  public static ClusterRun parse(CoverageRun run) throws RejectedInput {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("kind", CoverageRun.KIND);
    tree.putObject("metadata").put("name", run.getMetadata().getName());
    tree.set("spec", MAPPER.valueToTree(run.getSpec()));
    SpecTree.standInForSource(tree, Optional.empty());
    Checked checked =
        check(tree, Optional.empty(), new Places(Optional.empty(), List.of()), new ArrayList<>());
    CoverageRunSpec spec = checked.spec();
    return new ClusterRun(
        RequestMapping.request(checked.name(), spec, Optional.empty()),
        new PodSettings(spec.pod(), spec.storage()));
  }

  private static Checked check(
      ObjectNode tree, Optional<Path> sourceFolder, Places places, List<Problem> problems)
      throws RejectedInput {
    CoverageRunSchema schema = Definition.SCHEMA;
    SpecTree.dropNulls(tree);
    Optional<String> name = RunName.of(tree, sourceFolder, places, problems);
    problems.addAll(new SchemaProblems(schema, places).of(tree.get("spec")));
    throwIfAny(problems);
    schema.applyDefaults(tree);
    CoverageRunSpec spec = MAPPER.convertValue(tree.get("spec"), CoverageRunSpec.class);
    problems.addAll(new SpecRules(places).problems(spec));
    throwIfAny(problems);
    return new Checked(name.orElseThrow(), spec);
  }

  /**
   * @param spec with its defaults applied
   */
  private record Checked(String name, CoverageRunSpec spec) {}

  /** Read once: an operator parses its runs at every pass. */
  private static final class Definition {
    static final CoverageRunSchema SCHEMA = CoverageRunSchema.load();
  }

  private static void throwIfAny(List<Problem> problems) throws RejectedInput {
    if (!problems.isEmpty()) {
      throw new RejectedInput(problems);
    }
  }

  private static Map<String, Origin> said(Optional<Manifest> manifest, List<Setting> settings) {
    Map<String, Origin> said = new HashMap<>();
    manifest.ifPresent(m -> collect("", m.tree(), said));
    settings.forEach(setting -> said.put(setting.path(), setting.origin()));
    return said;
  }

  private static void collect(String path, JsonNode node, Map<String, Origin> said) {
    node.properties()
        .forEach(
            field -> {
              String at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
              if (!field.getValue().isNull()) {
                said.put(at, Origin.FILE);
                collect(at, field.getValue(), said);
              }
            });
  }
}
