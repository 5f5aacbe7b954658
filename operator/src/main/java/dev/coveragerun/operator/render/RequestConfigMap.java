package dev.coveragerun.operator.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coveragerun.operator.core.run.Build;
import dev.coveragerun.operator.core.run.MaxFailuresScope;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.Source;
import dev.coveragerun.operator.core.run.TestFilter;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ConfigMap that holds {@code request.json}: what of the spec the runner needs, schema version
 * 1. Nothing in it can change while the run is on, so that the map is immutable.
 */
public final class RequestConfigMap {
  static final int SCHEMA_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RequestConfigMap() {}

  public static ConfigMap render(RunBlueprint run) {
    return new ConfigMapBuilder()
        .withMetadata(run.owner().metadata(run.names().request(), run.owner().labels("request")))
        .withImmutable(true)
        .withData(Map.of(ContainerPaths.REQUEST_FILE, json(run.request())))
        .build();
  }

  private static String json(RunRequest request) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("name", request.name());
    source(root.putObject("source"), request.source());
    build(root.putObject("build"), request.build());
    tests(root.putObject("tests"), request.tests());
    root.put("splits", request.splits());
    root.put("maxFailures", request.maxFailures());
    root.put(
        "maxFailuresScope", request.maxFailuresScope() == MaxFailuresScope.RUN ? "Run" : "Split");
    ObjectNode worker = root.putObject("worker");
    worker.put("memoryBytes", request.worker().memoryBytes());
    words(worker.putArray("jvmArgs"), request.worker().jvmArgs());
    root.put("testTimeoutSeconds", request.testTimeout().toSeconds());
    root.put("splitTimeoutSeconds", request.splitTimeout().toSeconds());
    words(
        root.putArray("formats"),
        request.report().formats().stream().map(format -> titleCase(format.name())).toList());
    ObjectNode thresholds = root.putObject("thresholds");
    new TreeMap<>(request.report().thresholds())
        .forEach(
            (counter, percent) -> thresholds.put(counter.name().toLowerCase(Locale.ROOT), percent));
    return text(root);
  }

  private static void source(ObjectNode node, Source source) {
    if (source instanceof Source.Git git) {
      node.putObject("git")
          .put("url", git.url())
          .put("ref", git.ref())
          .put("subPath", git.subPath());
    } else {
      node.put("folder", RunnerArguments.sourceFolder(source).orElseThrow());
    }
  }

  private static void build(ObjectNode node, Build build) {
    node.put("tool", titleCase(build.tool().name()));
    words(node.putArray("args"), build.args());
  }

  private static void tests(ObjectNode node, TestFilter tests) {
    words(node.putArray("include"), tests.include());
    words(node.putArray("exclude"), tests.exclude());
    words(node.putArray("tags"), tests.tags());
    words(node.putArray("excludeTags"), tests.excludeTags());
    node.put("serialTag", tests.serialTag());
  }

  private static void words(ArrayNode node, Collection<String> words) {
    words.forEach(node::add);
  }

  /** {@code LCOV} as the manifest spells it: {@code Lcov}. */
  private static String titleCase(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String text(ObjectNode root) {
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot be written", e);
    }
  }
}
