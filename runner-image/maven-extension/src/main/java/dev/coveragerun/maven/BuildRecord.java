package dev.coveragerun.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Named;
import javax.inject.Singleton;

/** What was seen of the build so far; modules may be built in parallel. */
@Named
@Singleton
public class BuildRecord {
  private final Map<String, Map<String, Map<String, Object>>> runs = new LinkedHashMap<>();
  private final Set<String> messages = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();

  /**
   * Keeps a run of a module, once: surefire, too, leaves out an execution that has run before in
   * the same configuration.
   */
  synchronized void add(String moduleId, String executionId, Map<String, Object> run) {
    Map<String, Map<String, Object>> ofModule =
        runs.computeIfAbsent(moduleId, id -> new LinkedHashMap<>());
    if (!ofModule.containsValue(run)) {
      ofModule.putIfAbsent(executionId, run);
    }
  }

  /** An execution of surefire that the build has planned. */
  synchronized void planned(String moduleId, String executionId) {
    open.add(moduleId + "@" + executionId);
  }

  /** It got its turn, to run tests or to skip them. */
  synchronized void reached(String moduleId, String executionId) {
    open.remove(moduleId + "@" + executionId);
  }

  /** Planned but never reached: something answered for surefire, most likely a build cache. */
  synchronized List<String> unreached() {
    return new ArrayList<>(open);
  }

  synchronized void tell(String moduleId, Collection<String> texts) {
    texts.forEach(text -> messages.add(moduleId + ": " + text));
  }

  /** The runs of a module with their ids; the execution is named only when there are several. */
  synchronized List<Map<String, Object>> runs(String moduleId) {
    Map<String, Map<String, Object>> ofModule = runs.getOrDefault(moduleId, Collections.emptyMap());
    List<Map<String, Object>> result = new ArrayList<>();
    ofModule.forEach(
        (executionId, run) -> {
          Map<String, Object> withId = new LinkedHashMap<>();
          withId.put("id", ofModule.size() == 1 ? moduleId : moduleId + "@" + executionId);
          withId.putAll(run);
          result.add(withId);
        });
    return result;
  }

  synchronized List<String> messages() {
    return new ArrayList<>(messages);
  }
}
