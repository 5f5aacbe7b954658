package dev.coveragerun.api.definition;

import dev.coveragerun.api.v1alpha1.CoverageRun;
import io.fabric8.crdv2.generator.CRDGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Writes the CustomResourceDefinition that the API's classes stand for. Runs in the build, is not
 * in the jar.
 */
public final class DefinitionWriter {
  private static final Pattern LIMIT = Pattern.compile("(maximum|minimum): ([-+0-9.E]+)");

  private DefinitionWriter() {}

  /**
   * @param args the folder under which {@link CoverageRun#DEFINITION} is written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).resolve(CoverageRun.DEFINITION);
    Path folder = Files.createDirectories(file.getParent());
    new CRDGenerator()
        .customResourceClasses(CoverageRun.class)
        .withParallelGenerationEnabled(false)
        .withMinQuotes(true)
        .withPostProcessor(new DefinitionFinish())
        .inOutputDir(folder.toFile())
        .generate();
    Files.writeString(file, withPlainLimits(Files.readString(file)));
  }

  /** The generator's limits are doubles, and YAML readers disagree on what 3.1536E7 is. */
  static String withPlainLimits(String yaml) {
    return LIMIT
        .matcher(yaml)
        .replaceAll(
            limit ->
                limit.group(1)
                    + ": "
                    + new BigDecimal(limit.group(2)).stripTrailingZeros().toPlainString());
  }
}
