package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.ModuleCoverage;
import dev.coveragerun.runner.coverage.ModuleSources;
import java.nio.file.Path;
import java.util.List;

/** Names source files relative to the project, so that a report means the same on any machine. */
final class SourcePaths {
  private final Path root;

  SourcePaths(String projectRoot) {
    this.root = Path.of(projectRoot).normalize();
  }

  /**
   * @param packageName with slashes
   * @return with slashes; a source that is not there gets the place it would have
   */
  String of(ModuleCoverage module, String packageName, String fileName) {
    String inPackage = packageName.isEmpty() ? fileName : packageName + "/" + fileName;
    return new ModuleSources(module.module())
        .find(packageName, fileName)
        .map(this::relative)
        .orElseGet(
            () -> {
              List<String> directories = module.module().sourceDirectories();
              return directories.isEmpty()
                  ? inPackage
                  : relative(Path.of(directories.get(0)).normalize()) + "/" + inPackage;
            });
  }

  private String relative(Path file) {
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}
