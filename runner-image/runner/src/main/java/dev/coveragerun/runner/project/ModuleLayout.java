package dev.coveragerun.runner.project;

import java.util.List;
import java.util.Optional;

/**
 * How a test JVM is started that runs on the Java module path.
 *
 * @param modulePath absolute paths
 * @param classPath absolute paths of what stays on the class path
 * @param jvmArgs {@code --patch-module}, {@code --add-reads}, {@code --add-opens}, {@code
 *     --add-modules}
 */
public record ModuleLayout(List<String> modulePath, List<String> classPath, List<String> jvmArgs) {
  public ModuleLayout {
    modulePath = List.copyOf(modulePath);
    classPath = List.copyOf(classPath);
    jvmArgs = List.copyOf(jvmArgs);
  }

  /** Empty: everything runs on the class path. */
  public static Optional<ModuleLayout> of(TestRun testRun) {
    return Optional.empty();
  }
}
