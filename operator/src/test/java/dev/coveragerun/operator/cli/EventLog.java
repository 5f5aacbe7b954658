package dev.coveragerun.operator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the test classes of a {@link CompiledProject} wrote down themselves, in the order in which
 * it happened.
 */
record EventLog(List<Event> events) {
  /**
   * @param name of the test class, without its package
   */
  record Event(boolean start, long pid, String name) {}

  static EventLog read(Path file) {
    try {
      List<Event> events = new ArrayList<>();
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] words = line.split(" ");
        events.add(new Event(words[0].equals("start"), Long.parseLong(words[1]), words[2]));
      }
      return new EventLog(events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the classes that started, in that order, each as often as it did. */
  List<String> started() {
    return events.stream().filter(Event::start).map(Event::name).toList();
  }

  List<String> ended() {
    return events.stream().filter(event -> !event.start()).map(Event::name).toList();
  }

  Set<Long> pids() {
    return events.stream().map(Event::pid).collect(Collectors.toSet());
  }

  /** The most classes that were under way at once. */
  int mostAtOnce() {
    int most = 0;
    Set<String> open = new HashSet<>();
    for (Event event : events) {
      change(open, event);
      most = Math.max(most, open.size());
    }
    return most;
  }

  /** The most groups between the start of their first and the end of their last class at once. */
  int mostGroupsAtOnce(Function<String, Integer> group) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      last.put(group.apply(events.get(i).name()), i);
    }
    int most = 0;
    Set<Integer> open = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      Integer now = group.apply(events.get(i).name());
      open.add(now);
      most = Math.max(most, open.size());
      if (last.get(now) == i) {
        open.remove(now);
      }
    }
    return most;
  }

  /** Pairs of classes that overlapped, where one of them is such a class. */
  List<String> overlaps(Predicate<String> such) {
    List<String> found = new ArrayList<>();
    Set<String> open = new HashSet<>();
    for (Event event : events) {
      if (event.start()) {
        for (String other : open) {
          if (such.test(event.name()) || such.test(other)) {
            found.add(event.name() + " and " + other);
          }
        }
      }
      change(open, event);
    }
    return found;
  }

  private static void change(Set<String> open, Event event) {
    if (event.start()) {
      open.add(event.name());
    } else {
      open.remove(event.name());
    }
  }
}
