package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code timings.json}: an object of {@code "testRun|className": [seconds, …]}. It only makes plans
 * better, so that nothing wrong with it may end a run.
 */
public final class TimingsFile {
  private static final long MAX_BYTES = 16L << 20;
  private static final char SEPARATOR = '|';

  private TimingsFile() {}

  /**
   * What the file tells; nothing when it is absent or cannot be used.
   *
   * @param warnings gets one line for people when something was ignored
   */
  public static Timings read(RunDirectory directory, Consumer<String> warnings) {
    Path file = directory.timingsFile();
    if (!Files.exists(file)) {
      return Timings.none();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("it is larger than " + MAX_BYTES + " bytes");
      }
      return timings(JsonFile.read(file, Map.class), file, warnings);
    } catch (IOException | RuntimeException e) {
      warnings.accept("Ignored " + file + ", so that classes are planned by size: it is damaged.");
      return Timings.none();
    }
  }

  private static Timings timings(Map<?, ?> content, Path file, Consumer<String> warnings) {
    var seconds = new TreeMap<ClassRef, List<Double>>();
    int ignored = 0;
    for (Map.Entry<?, ?> entry : content.entrySet()) {
      String key = String.valueOf(entry.getKey());
      int separator = key.lastIndexOf(SEPARATOR);
      if (separator < 0 || !(entry.getValue() instanceof List<?> values)) {
        ignored++;
        continue;
      }
      var measured = new ArrayList<Double>();
      for (Object value : values) {
        if (value instanceof Number number && usable(number.doubleValue())) {
          measured.add(number.doubleValue());
        } else {
          ignored++;
        }
      }
      if (!measured.isEmpty()) {
        seconds.put(
            new ClassRef(key.substring(0, separator), key.substring(separator + 1)), measured);
      }
    }
    if (ignored > 0) {
      warnings.accept("Ignored " + ignored + " entries of " + file + " that are no timings.");
    }
    return new Timings(seconds);
  }

  private static boolean usable(double seconds) {
    return Double.isFinite(seconds) && seconds > 0 && seconds < 1e6;
  }

  /** Replaces the file as a whole. */
  public static void write(RunDirectory directory, Timings timings) throws IOException {
    var content = new TreeMap<String, List<Double>>();
    timings
        .seconds()
        .forEach(
            (ref, measured) -> content.put(ref.testRun() + SEPARATOR + ref.className(), measured));
    JsonFile.write(directory.timingsFile(), content);
  }
}
