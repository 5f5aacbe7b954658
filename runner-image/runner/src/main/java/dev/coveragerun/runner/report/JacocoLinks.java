package dev.coveragerun.runner.report;

import dev.coveragerun.runner.coverage.AnalyzedCoverage;
import dev.coveragerun.runner.coverage.ModuleCoverage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Leads into JaCoCo's pages. Its folder names are its own affair (characters replaced, clashes
 * numbered), so that a link is made only to a page that is there.
 */
final class JacocoLinks {
  private final Path folder;
  private final boolean grouped;

  JacocoLinks(AnalyzedCoverage analyzed, Path folder) {
    this.folder = folder;
    this.grouped = analyzed.modules().size() != 1;
  }

  Optional<String> module(ModuleCoverage module) {
    return existing(base(module) + "index.html");
  }

  /**
   * @param packageName with slashes
   */
  Optional<String> inPackage(ModuleCoverage module, String packageName) {
    String name = packageName.isEmpty() ? "default" : packageName.replace('/', '.');
    return existing(base(module) + normalized(name) + "/index.html");
  }

  private String base(ModuleCoverage module) {
    return "jacoco/" + (grouped ? normalized(module.title()) + "/" : "");
  }

  private static String normalized(String name) {
    return name.replaceAll("[^a-zA-Z0-9$._-]", "_");
  }

  private Optional<String> existing(String path) {
    return Files.isRegularFile(folder.resolve(path)) ? Optional.of(path) : Optional.empty();
  }
}
