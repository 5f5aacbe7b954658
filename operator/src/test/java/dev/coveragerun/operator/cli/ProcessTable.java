package dev.coveragerun.operator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's processes as the kernel has them, in {@code /proc}. */
final class ProcessTable {
  /** A variable that children inherit. */
  static final String MARK = "COVRUN_TEST_MARK";

  private static final Path PROC = Path.of("/proc");

  private ProcessTable() {}

  /**
   * One process.
   *
   * @param state as in proc(5): R, S, D, Z…
   */
  record Entry(long pid, long parent, char state, String command) {
    boolean worker() {
      return command.contains("dev.coveragerun.worker.WorkerMain") && state != 'Z';
    }
  }

  /** All below the process, at any depth. */
  static List<Entry> below(long ancestor) {
    Map<Long, Entry> all = new HashMap<>();
    pids().forEach(pid -> entry(pid).ifPresent(entry -> all.put(pid, entry)));
    Set<Long> family = new HashSet<>(Set.of(ancestor));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Entry entry : all.values()) {
        if (family.contains(entry.parent()) && family.add(entry.pid())) {
          grows = true;
        }
      }
    }
    return all.values().stream()
        .filter(entry -> entry.pid() != ancestor && family.contains(entry.pid()))
        .toList();
  }

  /** All whose environment holds the mark, also those whose parents are gone; zombies have none. */
  static List<Entry> marked(String mark) {
    return pids()
        .filter(pid -> read(pid, "environ").contains(MARK + "=" + mark))
        .map(ProcessTable::entry)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<Long> pids() {
    try (Stream<Path> folders = Files.list(PROC)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Entry> entry(long pid) {
    String stat = read(pid, "stat");
    int name = stat.lastIndexOf(") ");
    if (name < 0) {
      return Optional.empty();
    }
    String[] fields = stat.substring(name + 2).split(" ", 3);
    String command = read(pid, "cmdline").replace('\0', ' ');
    return Optional.of(new Entry(pid, Long.parseLong(fields[1]), fields[0].charAt(0), command));
  }

  /** Empty when the process is gone, or somebody else's. */
  private static String read(long pid, String file) {
    try {
      byte[] bytes = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve(file));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
