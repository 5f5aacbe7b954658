package dev.coveragerun.maven;

import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** Reads a module's name through {@code java.lang.module}, which Java 8 does not have. */
final class ModuleName {
  private ModuleName() {}

  /** Of the module compiled into a folder; empty without one, and on Java 8. */
  static Optional<String> in(File classes) {
    File descriptor = new File(classes, "module-info.class");
    if (!descriptor.isFile()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(descriptor.toPath())) {
      Class<?> type = Class.forName("java.lang.module.ModuleDescriptor");
      Object module = type.getMethod("read", InputStream.class).invoke(null, in);
      return Optional.of(type.getMethod("name").invoke(module).toString());
    } catch (ReflectiveOperationException | java.io.IOException e) {
      return Optional.empty();
    }
  }
}
