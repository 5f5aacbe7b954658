package dev.coveragerun.runner.prepare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven that starts.
 *
 * @param argv what to put the options behind
 * @param version Maven's
 * @param javaVersion of the JVM it runs on, as {@code java.version} has it
 */
record MavenCommand(List<String> argv, String version, String javaVersion) {
  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d[^\\s]*).*");
  private static final Pattern JAVA = Pattern.compile("Java version: ([^,\\s]+).*");

  /** From the output of {@code mvn --version}; empty when that is none. */
  static Optional<MavenCommand> of(List<String> argv, List<String> output) {
    return first(VERSION, output)
        .map(version -> new MavenCommand(argv, version, first(JAVA, output).orElse("")));
  }

  /** 8 for {@code 1.8.0_392}, 17 for {@code 17.0.15}; 0 when it is not known. */
  static int javaFeature(String javaVersion) {
    Matcher matcher = Pattern.compile("(?:1\\.)?(\\d{1,4}).*").matcher(javaVersion);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Listeners of goals came with 3.1, the toolchains we ask with 3.3. */
  boolean tooOld() {
    return version.matches("[12]\\..*|3\\.[012]\\..*");
  }

  private static Optional<String> first(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
