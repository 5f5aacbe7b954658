package dev.coveragerun.runner.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of a compiled module, in Maven's layout or Gradle's.
 *
 * @param id its folder, relative to the root; the root itself goes by its name
 * @param classes existing folders, classes before resources
 * @param tests likewise; the first is the one to scan
 */
record ModuleFolders(
    String id, Path directory, List<Path> classes, List<Path> tests, List<Path> sources) {
  private static final int MAX_DEPTH = 8;
  private static final List<String> CLASSES =
      List.of("target/classes", "build/classes/java/main", "build/resources/main");
  private static final List<String> TESTS =
      List.of("target/test-classes", "build/classes/java/test", "build/resources/test");
  private static final List<String> SOURCES =
      List.of("src/main/java", "src/main/kotlin", "src/main/groovy", "src/main/scala");
  private static final List<String> JARS = List.of("target/dependency", "target/lib", "lib");
  private static final Set<String> NO_MODULES = Set.of("target", "build", "src", "node_modules");

  /** Every module below a root, the root first, then by name. */
  static List<ModuleFolders> in(Path root) throws IOException {
    List<ModuleFolders> modules = new ArrayList<>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            if (!folder.equals(root) && (NO_MODULES.contains(name) || name.startsWith("."))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            of(root, folder).ifPresent(modules::add);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.SKIP_SUBTREE;
          }
        });
    modules.sort(java.util.Comparator.comparing(ModuleFolders::directory));
    return modules;
  }

  private static Optional<ModuleFolders> of(Path root, Path folder) throws IOException {
    List<Path> classes = existing(folder, CLASSES);
    List<Path> tests = existing(folder, TESTS);
    if (classes.isEmpty() && tests.isEmpty()) {
      return Optional.empty();
    }
    String id =
        folder.equals(root)
            ? String.valueOf(root.getFileName())
            : root.relativize(folder).toString();
    return Optional.of(new ModuleFolders(id, folder, classes, tests, sources(folder)));
  }

  boolean hasTests() {
    return !tests.isEmpty();
  }

  /** Dependencies of the module, then those of the root, each folder by name. */
  List<Path> jars(Path root) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path base : directory.equals(root) ? List.of(root) : List.of(directory, root)) {
      for (Path folder : existing(base, JARS)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
      }
    }
    return jars.stream().distinct().toList();
  }

  /** Surefire takes the module path for tests of a module. */
  Optional<String> moduleName() throws IOException {
    for (Path folder : Stream.concat(tests.stream(), classes.stream()).toList()) {
      Path descriptor = folder.resolve("module-info.class");
      if (Files.isRegularFile(descriptor)) {
        try (InputStream in = Files.newInputStream(descriptor)) {
          return Optional.of(ModuleDescriptor.read(in).name());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> sources(Path folder) throws IOException {
    List<Path> sources = existing(folder, SOURCES);
    Path generated = folder.resolve("target/generated-sources");
    if (Files.isDirectory(generated)) {
      try (Stream<Path> children = Files.list(generated)) {
        children.filter(Files::isDirectory).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<Path> existing(Path base, List<String> folders) {
    return new ArrayList<>(folders.stream().map(base::resolve).filter(Files::isDirectory).toList());
  }
}
