package dev.coveragerun.runner.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a test run that has a {@code moduleName} starts: surefire's split between module path and
 * class path ({@code newStartupConfigWithModularPath} and {@code
 * ModularClasspathForkConfiguration}, which ask plexus-java's {@code LocationManager}).
 *
 * @param modulePath absolute paths
 * @param classPath absolute paths of what is left, the platform's jars behind
 * @param jvmArgs options and their values as single words: {@code --patch-module}, {@code
 *     --add-opens}, {@code --add-reads}, {@code --add-modules}
 */
public record ModuleLayout(List<String> modulePath, List<String> classPath, List<String> jvmArgs) {
  private static final String MODULE_INFO = "module-info.class";
  private static final String UNNAMED = "=ALL-UNNAMED";

  public ModuleLayout {
    modulePath = List.copyOf(modulePath);
    classPath = List.copyOf(classPath);
    jvmArgs = List.copyOf(jvmArgs);
  }

  /**
   * Reads the jars and folders of the class path.
   *
   * @return empty when the tests run on the class path alone
   * @throws UncheckedIOException when a module descriptor or the test classes cannot be read
   */
  public static Optional<ModuleLayout> of(TestRun run) {
    if (run.moduleName().isEmpty()) {
      return Optional.empty();
    }
    List<String> elements = new ArrayList<>(run.testClasspath());
    elements.removeAll(run.replacedClasspath());
    Path tests = Path.of(run.testClassesDirectory());
    return Optional.of(
        Files.exists(tests.resolve(MODULE_INFO))
            ? ofTestModule(run, elements)
            : ofPatchedModule(run, elements, run.moduleName().get()));
  }

  /** The tests are a module of their own: everything is on the module path. */
  private static ModuleLayout ofTestModule(TestRun run, List<String> elements) {
    List<String> args = new ArrayList<>(List.of("--add-modules", "ALL-MODULE-PATH"));
    if (elements.stream().anyMatch(element -> element.contains("junit-platform-commons"))) {
      for (String internals : List.of("util", "logging")) {
        args.add("--add-opens");
        args.add("org.junit.platform.commons/org.junit.platform.commons." + internals + UNNAMED);
      }
    }
    return new ModuleLayout(elements, run.platformClasspath(), args);
  }

  /** The tests patch the module: what it needs is on the module path, the rest is not. */
  private static ModuleLayout ofPatchedModule(TestRun run, List<String> elements, String name) {
    Map<String, ModuleDescriptor> descriptors = new LinkedHashMap<>();
    elements.forEach(
        element ->
            descriptor(Path.of(element)).ifPresent(found -> descriptors.put(element, found)));
    Set<String> needed = ModuleGraph.of(descriptors.values()).neededBy(name);
    List<String> modulePath = new ArrayList<>();
    List<String> classPath = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String element : elements) {
      ModuleDescriptor descriptor = descriptors.get(element);
      if (descriptor == null || !needed.contains(descriptor.name())) {
        classPath.add(element);
      } else if (taken.add(descriptor.name())) {
        modulePath.add(element);
      }
    }
    classPath.addAll(run.platformClasspath());
    return new ModuleLayout(modulePath, classPath, patchArgs(run, name));
  }

  private static List<String> patchArgs(TestRun run, String name) {
    List<String> args = new ArrayList<>();
    args.add("--patch-module");
    args.add(name + "=" + run.testClassesDirectory());
    for (String testPackage : packages(Path.of(run.testClassesDirectory()))) {
      args.add("--add-opens");
      args.add(name + "/" + testPackage + UNNAMED);
    }
    args.add("--add-reads");
    args.add(name + UNNAMED);
    args.add("--add-modules");
    args.add("ALL-MODULE-PATH");
    return args;
  }

  /** A folder is a module only by its descriptor; a jar also by manifest or name. */
  private static Optional<ModuleDescriptor> descriptor(Path element) {
    Path inFolder = element.resolve(MODULE_INFO);
    try {
      if (Files.isRegularFile(inFolder)) {
        try (InputStream in = Files.newInputStream(inFolder)) {
          return Optional.of(ModuleDescriptor.read(in));
        }
      }
      if (!Files.isRegularFile(element)) {
        return Optional.empty();
      }
      return ModuleFinder.of(element).findAll().stream()
          .map(found -> found.descriptor())
          .findFirst();
    } catch (FindException e) {
      // No name can be derived for this jar: it works on the class path only.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + inFolder, e);
    }
  }

  private static Set<String> packages(Path classes) {
    try (Stream<Path> files = Files.walk(classes)) {
      Set<String> packages = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> classes.relativize(file).getParent())
          .filter(folder -> folder != null && !folder.startsWith("META-INF"))
          .forEach(folder -> packages.add(folder.toString().replace(File.separatorChar, '.')));
      return packages;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the test classes in " + classes, e);
    }
  }
}
