package dev.coveragerun.worker.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Surefire's include and exclude patterns: file patterns, {@code %regex[…]}, {@code Class#method},
 * {@code !} before what is left out; several in one string divided by commas. The same rules as
 * {@code org.apache.maven.surefire.api.testset.TestListResolver}.
 */
public final class TestPatterns {
  private static final String REGEX = "%regex[";

  private final List<TestPattern> includes = new ArrayList<>();
  private final List<TestPattern> excludes = new ArrayList<>();

  /**
   * @throws IllegalArgumentException when a pattern is malformed; the message names it
   */
  public TestPatterns(List<String> requests) {
    for (String several : requests) {
      for (String request : several.split(",", -1)) {
        add(request.trim());
      }
    }
  }

  /**
   * Excludes written without {@code !}, as a build configures them.
   *
   * @throws IllegalArgumentException when a pattern is malformed; the message names it
   */
  public static List<String> requests(List<String> includes, List<String> excludes) {
    List<String> requests = new ArrayList<>(includes);
    for (String several : excludes) {
      for (String exclude : several.split(",", -1)) {
        String pattern = exclude.trim();
        if (!pattern.isEmpty()) {
          requests.add(pattern.startsWith("!") ? pattern : "!" + pattern);
        }
      }
    }
    return requests;
  }

  /** Whether any pattern is about methods, so that {@link #wantsMethod} can say no. */
  public boolean hasMethods() {
    return includes.stream().anyMatch(TestPattern::hasMethod)
        || excludes.stream().anyMatch(TestPattern::hasMethod);
  }

  /** Whether the class can hold a wanted test. */
  public boolean wantsClass(String className) {
    return wants(file(className), "");
  }

  public boolean wantsMethod(String className, String methodName) {
    return wants(file(className), methodName);
  }

  private boolean wants(String classFile, String methodName) {
    return (includes.isEmpty()
            || includes.stream().anyMatch(p -> p.includes(classFile, methodName)))
        && excludes.stream().noneMatch(p -> p.excludes(classFile, methodName));
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  private void add(String request) {
    boolean excluded = request.startsWith("!");
    String pattern = (excluded ? request.substring(1) : request).trim();
    List<TestPattern> target = excluded ? excludes : includes;
    if (pattern.isEmpty()) {
      return;
    }
    if (pattern.contains(REGEX)) {
      addIfAny(target, regex(pattern));
      return;
    }
    int hash = pattern.indexOf('#');
    if (hash < 0) {
      addIfAny(target, TestPattern.ant(pattern, ""));
      return;
    }
    for (String method : pattern.substring(hash + 1).split("\\+", -1)) {
      addIfAny(target, TestPattern.ant(pattern.substring(0, hash).trim(), method.trim()));
    }
  }

  private static TestPattern regex(String pattern) {
    boolean whole = pattern.startsWith(REGEX) && pattern.endsWith("]");
    if (!whole || pattern.lastIndexOf(REGEX) != 0 || pattern.length() <= REGEX.length() + 1) {
      throw new IllegalArgumentException(
          "Illegal test pattern '" + pattern + "': expected %regex[class#method], either optional");
    }
    String inner = pattern.substring(REGEX.length(), pattern.length() - 1).trim();
    int hash = inner.indexOf('#');
    if (hash < 0) {
      return TestPattern.regex(inner, "");
    }
    String method = inner.substring(hash + 1).trim();
    if (method.contains("#")) {
      throw new IllegalArgumentException("Extra '#' in test pattern '" + pattern + "'");
    }
    return TestPattern.regex(inner.substring(0, hash).trim(), method);
  }

  private static void addIfAny(List<TestPattern> target, TestPattern pattern) {
    if (!pattern.isEmpty()) {
      target.add(pattern);
    }
  }
}
