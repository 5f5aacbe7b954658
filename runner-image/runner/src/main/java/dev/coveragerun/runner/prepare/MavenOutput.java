package dev.coveragerun.runner.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to Maven: says how far it is, and keeps the errors. */
final class MavenOutput implements Consumer<String> {
  private static final Pattern MODULE =
      Pattern.compile("\\[INFO] Building (.+?)\\s+(\\[\\d+/\\d+])");
  private static final Pattern PREFIX = Pattern.compile("\\[(ERROR|FATAL)] ?");
  private static final int MAX_ERRORS = 400;

  private final Consumer<String> log;
  private final List<String> errors = new ArrayList<>();
  private boolean fetching;

  /** Lines without a level belong to the line before; before the first they are the launcher's. */
  private boolean inError = true;

  MavenOutput(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public synchronized void accept(String line) {
    Matcher error = PREFIX.matcher(line);
    if (error.lookingAt()) {
      inError = true;
      keep(line.substring(error.end()));
    } else if (!line.startsWith("[")) {
      if (inError) {
        keep(line);
      }
    } else {
      inError = false;
      progress(line);
    }
  }

  private void progress(String line) {
    Matcher module = MODULE.matcher(line);
    if (module.matches()) {
      log.accept("building " + module.group(1) + " " + module.group(2));
    } else if (line.startsWith("[INFO] Downloading from ") && !fetching) {
      fetching = true;
      log.accept("Maven fetches plugins and dependencies that are not on this machine yet");
    }
  }

  /** Error lines without their level, in order. */
  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  private void keep(String line) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(line);
    }
  }
}
