package dev.coveragerun.operator.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where a value came from: the option or variable that set it, else its line. */
final class Places {
  private final Optional<Manifest> manifest;
  private final Map<String, String> saidBy = new HashMap<>();

  /**
   * @param settings weakest first
   */
  Places(Optional<Manifest> manifest, List<Setting> settings) {
    this.manifest = manifest;
    settings.forEach(setting -> saidBy.put(setting.path(), setting.saidBy()));
  }

  String of(String path) {
    String said = saidBy.get(path);
    return said != null ? said : manifest.map(m -> m.place(path)).orElse(path);
  }
}
