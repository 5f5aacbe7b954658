package dev.coveragerun.operator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.api.v1alpha1.CoverageRunSpec;
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
    CoverageRunSchema schema = CoverageRunSchema.load();
    new SettingOverlay(schema, problems).apply(settings, tree);
    SpecTree.standInForSource(tree, input.sourceFolder());
    SpecTree.dropNulls(tree);
    Optional<String> name = RunName.of(tree, input.sourceFolder(), places, problems);
    problems.addAll(new SchemaProblems(schema, places).of(tree.get("spec")));
    throwIfAny(problems);
    schema.applyDefaults(tree);
    CoverageRunSpec spec = MAPPER.convertValue(tree.get("spec"), CoverageRunSpec.class);
    problems.addAll(new SpecRules(places).problems(spec));
    throwIfAny(problems);
    return new ParsedRun(
        RequestMapping.request(name.orElseThrow(), spec, input.sourceFolder()),
        said(input.manifest(), settings),
        input.manifest().isPresent() ? Origin.DEFAULT : Origin.UNSAID);
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
