package dev.coveragerun.runner.prepare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads from Maven's errors what went wrong, and who can do something about it. */
final class MavenFailure {
  private static final int SHOWN_LINES = 24;
  private static final int SHOWN_CHARS = 400;

  /** Behind an option that it does not know, Maven lists all it does. */
  private static final String USAGE_TEXT = "usage: mvn";

  private static final Pattern COMPILER =
      Pattern.compile("COMPILATION ERROR|Compilation failure|Compilation failed");

  private static final Pattern NO_COMPILER =
      Pattern.compile(
          "No compiler is provided|release version \\S+ not supported|invalid (target|source) release|Unsupported class file major version|UnsupportedClassVersionError|JAVA_HOME");

  private static final Pattern DISK =
      Pattern.compile("No space left on device|Disk quota exceeded|Read-only file system");

  private static final Pattern NETWORK =
      Pattern.compile(
          "Could not transfer|Connection (refused|reset|timed out)|Connect timed out|Read timed out|UnknownHost|Unknown host|offline mode|No route to host|Network is unreachable|Remote host terminated|PKIX path|status code: 5\\d\\d|status: 5\\d\\d");

  private static final Pattern USAGE =
      Pattern.compile(
          "Unable to parse command line options|Unrecognized option|Unknown lifecycle phase|Could not find the selected project|requested profile");

  private static final Pattern NOISE =
      Pattern.compile(
          "\\s*|To see the full stack trace.*|Re-run Maven using the -X.*|For more information about.*|\\[Help \\d+].*|After correcting the problems.*|Failed to execute goal .*Compilation failure.*|COMPILATION ERROR.*|-> \\[Help.*|.*mvn <args> -rf.*|.*mvn <goals> -rf.*|Picked up .*|WARNING: .*");

  private MavenFailure() {}

  static PrepareException of(List<String> errors, Path source, Path log) {
    String text = String.join("\n", errors);
    String shown = shown(errors);
    if (DISK.matcher(text).find()) {
      return PrepareException.infrastructure(
          message("Maven could not write to the disk", shown, log, "Make room and start again"));
    }
    if (COMPILER.matcher(text).find() && !NO_COMPILER.matcher(text).find()) {
      return PrepareException.inputWrong(
          message(
              source + " does not compile",
              shown,
              log,
              "Correct this until 'mvn test-compile' passes there, and start again"));
    }
    if (NETWORK.matcher(text).find()) {
      return PrepareException.infrastructure(
          message(
              "Maven could not fetch what " + source + " needs",
              shown,
              log,
              "Check the network and the mirrors in settings.xml, and start again"));
    }
    if (NO_COMPILER.matcher(text).find()) {
      return PrepareException.inputWrong(
          message(
              "the JDK does not fit " + source,
              shown,
              log,
              "Let JAVA_HOME name a JDK that this project builds with"));
    }
    if (USAGE.matcher(text).find()) {
      return PrepareException.inputWrong(
          message("Maven does not take these options", shown, log, "Correct the build's args"));
    }
    return PrepareException.inputWrong(
        message(
            "Maven's build of " + source + " failed",
            shown,
            log,
            "Correct this until 'mvn test' passes there with its tests skipped"));
  }

  private static String message(String what, String shown, Path log, String next) {
    return "%s:\n%s\n%s. All that Maven said is in %s".formatted(what, shown, next, log);
  }

  private static String shown(List<String> errors) {
    List<String> lines =
        new ArrayList<>(
            new LinkedHashSet<>(
                errors.stream().takeWhile(line -> !line.startsWith(USAGE_TEXT)).toList()));
    lines.removeIf(line -> NOISE.matcher(line).matches());
    List<String> first = lines.stream().limit(SHOWN_LINES).map(MavenFailure::bounded).toList();
    String more =
        lines.size() > first.size() ? "\n… and " + (lines.size() - first.size()) + " lines" : "";
    return (String.join("\n", first) + more).indent(2).stripTrailing();
  }

  private static String bounded(String line) {
    String text = line.replace(" -> [Help 1]", "");
    return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
  }
}
