package dev.coveragerun.runner.run;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The JaCoCo agent's {@code includes} for a set of classes: as little more as its wildcards allow,
 * and never less. {@code *} in them stands for any characters, dots too, so that one pattern covers
 * a package and all below it. Instrumenting only these saves most of the agent's cost.
 */
public final class CoverageIncludes {
  /** Goes into one JVM argument together with the path of the agent. */
  static final int MAX_CHARS = 8 << 10;

  private CoverageIncludes() {}

  /**
   * @param classNames binary names, {@code com.example.Foo$Bar}
   * @return at most 8 KiB of ASCII; {@code *} when there is no class or nothing shorter would do
   */
  public static String of(Collection<String> classNames) {
    int depth = classNames.stream().mapToInt(CoverageIncludes::packageDepth).max().orElse(0);
    for (; depth > 0; depth--) {
      String value = patterns(classNames, depth);
      if (value.length() <= MAX_CHARS) {
        return value;
      }
    }
    String value = patterns(classNames, 0);
    boolean onlyDefaultPackage = classNames.stream().allMatch(name -> packageDepth(name) == 0);
    boolean usable = onlyDefaultPackage && !value.isEmpty() && value.length() <= MAX_CHARS;
    return usable ? value : "*";
  }

  /** Packages cut to {@code depth} names; those below another one are left out. */
  private static String patterns(Collection<String> classNames, int depth) {
    TreeSet<String> packages = new TreeSet<>();
    TreeSet<String> patterns = new TreeSet<>();
    for (String className : classNames) {
      if (packageDepth(className) > 0) {
        packages.add(prefix(className, depth));
      } else {
        String outermost = className.split("\\$", 2)[0];
        String escaped = escape(outermost.isEmpty() ? className : outermost);
        patterns.add(escaped);
        patterns.add(escaped + "$*");
      }
    }
    String covered = null;
    for (String name : packages) {
      if (covered == null || !name.startsWith(covered)) {
        covered = name;
        patterns.add(escape(name) + "*");
      }
    }
    return patterns.stream().collect(Collectors.joining(":"));
  }

  /** {@code com.example.} of {@code com.example.foo.Bar} at depth 2, with the dot at its end. */
  private static String prefix(String className, int depth) {
    int end = className.lastIndexOf('.');
    int dot = -1;
    for (int i = 0; i < depth; i++) {
      int next = className.indexOf('.', dot + 1);
      if (next < 0 || next > end) {
        break;
      }
      dot = next;
    }
    return className.substring(0, dot + 1);
  }

  private static int packageDepth(String className) {
    return (int) className.chars().filter(c -> c == '.').count();
  }

  /**
   * A character that divides options or patterns, or that a JVM in another locale reads
   * differently, becomes a wildcard.
   */
  private static String escape(String name) {
    return name.replaceAll("[^A-Za-z0-9_$.]", "*");
  }
}
