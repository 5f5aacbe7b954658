package dev.coveragerun.runner.project;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which modules need which, as plexus-java's {@code LocationManager} selects them. */
final class ModuleGraph {
  private final Map<String, ModuleDescriptor> modules = new LinkedHashMap<>();
  private final Map<String, Set<String>> providers = new HashMap<>();

  /** Of modules of one name the first counts. */
  static ModuleGraph of(Collection<ModuleDescriptor> descriptors) {
    ModuleGraph graph = new ModuleGraph();
    descriptors.forEach(graph::add);
    return graph;
  }

  private void add(ModuleDescriptor module) {
    if (modules.putIfAbsent(module.name(), module) == null && !module.isAutomatic()) {
      for (ModuleDescriptor.Provides provides : module.provides()) {
        providers.computeIfAbsent(provides.service(), key -> new HashSet<>()).add(module.name());
      }
    }
  }

  /** The module itself, all it requires (also statically), and who provides what it uses. */
  Set<String> neededBy(String name) {
    Set<String> needed = new HashSet<>(Set.of(name));
    Deque<String> open = new ArrayDeque<>(needed);
    while (!open.isEmpty()) {
      ModuleDescriptor module = modules.get(open.pop());
      if (module == null) {
        continue;
      }
      Set<String> next = new HashSet<>();
      module.requires().forEach(requires -> next.add(requires.name()));
      module.uses().forEach(service -> next.addAll(providers.getOrDefault(service, Set.of())));
      next.stream().filter(modules::containsKey).filter(needed::add).forEach(open::push);
    }
    return needed;
  }
}
