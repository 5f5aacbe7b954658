package dev.coveragerun.runner.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a class's JUnit XML goes: {@code TEST-<class>.xml}, as a report reader expects it. */
final class JUnitFileName {
  /** File systems take 255 bytes; a class name may take three for each of its characters. */
  private static final int MAX_CHARS = 70;

  private static final int MAX_SAME_NAME = 10_000;

  private JUnitFileName() {}

  /** A name nobody has yet: two modules may hold classes of one name. Reserves it. */
  static Path free(Path folder, String className) throws IOException {
    String base = "TEST-" + shortened(className);
    for (int i = 1; i <= MAX_SAME_NAME; i++) {
      String name = i == 1 ? base : base + "-" + i;
      if (reserved(folder.resolve(name + ".xml.part"))) {
        return folder.resolve(name + ".xml");
      }
    }
    throw new IOException("There are " + MAX_SAME_NAME + " results for " + className);
  }

  private static boolean reserved(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException takenByAnother) {
      return false;
    }
  }

  private static String shortened(String className) {
    boolean ascii = className.chars().allMatch(c -> c < 128);
    int max = ascii ? 3 * MAX_CHARS : MAX_CHARS;
    return className.length() <= max
        ? className
        : className.substring(0, max - 9) + "-" + Integer.toHexString(className.hashCode());
  }
}
