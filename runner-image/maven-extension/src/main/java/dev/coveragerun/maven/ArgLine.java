package dev.coveragerun.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Surefire's argLine as the words its command line would get. */
final class ArgLine {
  /** JaCoCo's agent as Maven, Ant and people name it. */
  private static final Pattern JACOCO_AGENT =
      Pattern.compile("-javaagent:.*jacoco[^/\\\\]*\\.jar(=.*)?", Pattern.DOTALL);

  /** Nothing but placeholders: surefire would pass it on, and the JVM would not start. */
  private static final Pattern UNRESOLVED = Pattern.compile("([@$]\\{[^}]*})+");

  private static final Pattern DISABLES_ASSERTIONS = Pattern.compile("-(da|disableassertions)");

  private ArgLine() {}

  /**
   * @param argLine as the plugin has it, Maven's own {@code ${…}} already evaluated; may be null
   * @param properties of the project now, for {@code @{…}} (surefire's late evaluation)
   * @return without placeholders that have no value and without JaCoCo's own agent; {@code
   *     ${surefire.forkNumber}} stays
   * @throws IllegalArgumentException for a quote that is never closed
   */
  static List<String> words(String argLine, Properties properties) {
    List<String> words = new ArrayList<>();
    for (String word : split(interpolate(argLine == null ? "" : argLine, properties))) {
      if (!JACOCO_AGENT.matcher(word).matches() && !isUnresolved(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** The last word on assertions is the argLine's, whatever {@code enableAssertions} says. */
  static boolean disablesAssertions(List<String> words) {
    return words.stream().anyMatch(word -> DISABLES_ASSERTIONS.matcher(word).matches());
  }

  private static boolean isUnresolved(String word) {
    return UNRESOLVED.matcher(word).matches()
        && !word.contains("${surefire.forkNumber}")
        && !word.contains("${surefire.threadNumber}");
  }

  private static String interpolate(String argLine, Properties properties) {
    String resolved = argLine.trim();
    for (String key : properties.stringPropertyNames()) {
      String placeholder = "@{" + key + "}";
      if (argLine.contains(placeholder)) {
        resolved = resolved.replace(placeholder, properties.getProperty(key, ""));
      }
    }
    return resolved.replaceAll("\\s", " ");
  }

  /**
   * As {@code CommandLineUtils.translateCommandline} in maven-shared-utils 3.3 and later: quotes of
   * either kind group, a backslash stays and makes the quote behind it a plain character, an empty
   * word is none.
   */
  private static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean escaped = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean opensOrCloses = quote == 0 ? c == '"' || c == '\'' : c == quote;
      if (opensOrCloses && !escaped) {
        quote = quote == 0 ? c : 0;
      } else if (quote == 0 && c == ' ') {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
      escaped = c == '\\';
    }
    if (quote != 0) {
      throw new IllegalArgumentException("unbalanced quotes in argLine: " + line);
    }
    words.add(word.toString());
    words.removeIf(String::isEmpty);
    return words;
  }
}
