package dev.coveragerun.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Garbage collector and heap of a worker, where the project does not choose them itself.
 *
 * <p>{@code -Xmx} = 3/4 of the worker's memory, at least 64 MiB: the rest is for metaspace, code
 * cache, threads and the agent, 100 to 130 MiB in the suites we measured. The serial collector
 * takes a third of the memory of the default one there (236 against 637 MiB) and less time, since
 * the default sizes itself to the whole machine.
 */
final class HeapOptions {
  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");
  private static final Pattern HEAP =
      Pattern.compile(
          "(-Xm[xs]|-XX:(Max|Initial)HeapSize=|-XX:(Max|Initial)RAM\\w*=|-XX:MaxRAM=).*");
  private static final long MIB = 1 << 20;

  private HeapOptions() {}

  /**
   * @param chosen every JVM argument that comes from the project or the run
   */
  static List<String> of(long memoryBytes, List<String> chosen) {
    List<String> options = new ArrayList<>();
    if (chosen.stream().noneMatch(COLLECTOR.asMatchPredicate())) {
      options.add("-XX:+UseSerialGC");
    }
    if (chosen.stream().noneMatch(HEAP.asMatchPredicate())) {
      options.add(String.format(Locale.ROOT, "-Xmx%dm", Math.max(64, memoryBytes / 4 * 3 / MIB)));
    }
    return options;
  }
}
