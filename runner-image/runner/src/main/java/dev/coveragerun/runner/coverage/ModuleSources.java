package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.project.Module;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jacoco.report.ISourceFileLocator;

/** Finds the source of a class in its module; a missing source costs its page, nothing else. */
public final class ModuleSources implements ISourceFileLocator {
  private static final int TAB_WIDTH = 4;

  private final Module module;

  public ModuleSources(Module module) {
    this.module = module;
  }

  /**
   * @param packageName with slashes
   */
  public Optional<Path> find(String packageName, String fileName) {
    for (String directory : module.sourceDirectories()) {
      try {
        Path root = Path.of(directory).normalize();
        Path file = root.resolve(packageName).resolve(fileName).normalize();
        // The names are from class files, which may hold anything.
        if (file.startsWith(root) && Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public Reader getSourceFile(String packageName, String fileName) throws IOException {
    Optional<Path> file = find(packageName, fileName);
    // Not Files.newBufferedReader: a wrong encoding must not end the report.
    return file.isEmpty()
        ? null
        : new InputStreamReader(Files.newInputStream(file.get()), charset());
  }

  @Override
  public int getTabWidth() {
    return TAB_WIDTH;
  }

  private Charset charset() {
    try {
      return Charset.forName(module.sourceEncoding());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
