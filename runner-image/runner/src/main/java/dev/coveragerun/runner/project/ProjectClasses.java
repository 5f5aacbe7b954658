package dev.coveragerun.runner.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that coverage is counted over. */
public final class ProjectClasses {
  private static final String SUFFIX = ".class";
  private static final Pattern RELEASE = Pattern.compile("^META-INF\\.versions\\.\\d+\\.");

  private ProjectClasses() {}

  /** Binary names of all main classes of all modules, those for later Java releases included. */
  public static Set<String> names(Project project) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Module module : project.modules()) {
      for (String directory : module.classDirectories()) {
        Path root = Path.of(directory);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
          files = walk.filter(path -> path.toString().endsWith(SUFFIX)).toList();
        }
        files.forEach(file -> names.add(name(root.relativize(file).toString())));
      }
    }
    return names;
  }

  private static String name(String path) {
    String dotted =
        path.substring(0, path.length() - SUFFIX.length()).replace(File.separatorChar, '.');
    return RELEASE.matcher(dotted).replaceFirst("");
  }
}
