package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.project.Module;
import java.util.List;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;

/**
 * The coverage of one module.
 *
 * @param title what reports call it; unique in the project
 * @param classes what the bundle is made of
 * @param notes what the reader of a report should know: class files left out, and why
 */
public record ModuleCoverage(
    Module module,
    String title,
    IBundleCoverage bundle,
    CoverageBuilder classes,
    List<String> notes) {
  static ModuleCoverage of(
      Module module, String title, CoverageBuilder classes, List<String> notes) {
    return new ModuleCoverage(module, title, classes.getBundle(title), classes, List.copyOf(notes));
  }

  /** The same coverage under another name. */
  public IBundleCoverage bundle(String name) {
    return classes.getBundle(name);
  }

  public CoverageTotals totals() {
    return CoverageTotals.of(bundle);
  }
}
