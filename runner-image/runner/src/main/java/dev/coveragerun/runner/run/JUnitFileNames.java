package dev.coveragerun.runner.run;

import java.util.HashSet;
import java.util.Set;

/**
 * Names for the JUnit XML files of one attempt: {@code TEST-<class>.xml}, as a report reader
 * expects them, with a number where two modules have classes of one name. Not safe for several
 * threads.
 */
final class JUnitFileNames {
  /** File systems take 255 bytes; a character may take three of them. */
  private static final int MAX_CHARS = 70;

  private final Set<String> taken = new HashSet<>();

  String next(String className) {
    String base = "TEST-" + shortened(className);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "-" + i;
    }
    return name + ".xml";
  }

  private static String shortened(String className) {
    boolean ascii = className.chars().allMatch(c -> c < 128);
    int max = ascii ? 3 * MAX_CHARS : MAX_CHARS;
    return className.length() <= max
        ? className
        : className.substring(0, max - 9) + "-" + Integer.toHexString(className.hashCode());
  }
}
