package dev.coveragerun.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes in folders of compiled code. */
public final class CompiledClasses {
  private static final Pattern VERSIONED = Pattern.compile("^META-INF/versions/\\d+/");
  private static final String CLASS = ".class";

  private CompiledClasses() {}

  /**
   * @param directories those that do not exist hold nothing
   * @return binary names; one that has several versions, once
   */
  public static Set<String> in(Collection<Path> directories) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> walk = Files.walk(directory)) {
          walk.map(file -> directory.relativize(file).toString().replace('\\', '/'))
              .filter(file -> file.endsWith(CLASS))
              .map(file -> VERSIONED.matcher(file).replaceFirst(""))
              .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
              .forEach(names::add);
        }
      }
    }
    return names;
  }
}
