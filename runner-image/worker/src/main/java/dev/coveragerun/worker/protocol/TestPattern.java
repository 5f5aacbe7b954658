package dev.coveragerun.worker.protocol;

import java.util.regex.Pattern;

/**
 * One class pattern, method pattern, or both: what surefire's {@code ResolvedTest} is. A class is
 * given as its file, {@code com/example/FooTest.class}.
 */
final class TestPattern {
  private static final String CLASS = ".class";
  private static final String JAVA = ".java";

  private final String classPath;
  private final Pattern classRegex;
  private final String method;
  private final Pattern methodRegex;

  private TestPattern(String classPath, Pattern classRegex, String method, Pattern methodRegex) {
    this.classPath = classPath;
    this.classRegex = classRegex;
    this.method = method;
    this.methodRegex = methodRegex;
  }

  /** Either may be empty, for any. */
  static TestPattern ant(String classPattern, String methodPattern) {
    return new TestPattern(
        classPattern.isEmpty() ? null : path(classPattern),
        null,
        methodPattern.isEmpty() ? null : methodPattern,
        null);
  }

  static TestPattern regex(String classPattern, String methodPattern) {
    return new TestPattern(
        null,
        classPattern.isEmpty() ? null : Pattern.compile(classPattern),
        null,
        methodPattern.isEmpty() ? null : Pattern.compile(methodPattern));
  }

  boolean hasClass() {
    return classPath != null || classRegex != null;
  }

  boolean hasMethod() {
    return method != null || methodRegex != null;
  }

  boolean isEmpty() {
    return !hasClass() && !hasMethod();
  }

  /** An unknown method (empty) matches: the class may hold one that is wanted. */
  boolean includes(String classFile, String methodName) {
    return matchesClass(classFile) && matchesMethod(methodName);
  }

  /** An unknown method is left out only by a pattern that is about classes alone. */
  boolean excludes(String classFile, String methodName) {
    boolean decides = methodName.isEmpty() ? hasClass() && !hasMethod() : !isEmpty();
    return decides && matchesClass(classFile) && matchesMethod(methodName);
  }

  private boolean matchesClass(String classFile) {
    if (classRegex != null) {
      return classRegex.matcher(classFile).matches();
    }
    if (classPath == null) {
      return true;
    }
    if (classPath.endsWith(".*") || classPath.endsWith(CLASS)) {
      return AntPath.matches(classPath, classFile);
    }
    return AntPath.matches(classPath + CLASS, classFile) || AntPath.matches(classPath, classFile);
  }

  private boolean matchesMethod(String methodName) {
    if (methodName.isEmpty()) {
      return true;
    }
    if (methodRegex != null) {
      return methodRegex.matcher(methodName).matches();
    }
    return method == null || AntPath.nameMatches(method, methodName);
  }

  /**
   * {@code FooTest}, {@code com.example.FooTest}, {@code Foo*.java}, {@code com/**}: a file path.
   */
  private static String path(String pattern) {
    String path =
        pattern.endsWith(JAVA)
            ? pattern.substring(0, pattern.length() - JAVA.length()) + CLASS
            : pattern;
    path = fromClassName(path);
    return path.startsWith("**/") ? path : "**/" + path;
  }

  private static String fromClassName(String path) {
    if (path.endsWith(CLASS)) {
      return path.substring(0, path.length() - CLASS.length()).replace('.', '/') + CLASS;
    }
    if (path.contains("/")) {
      return path;
    }
    if (path.endsWith(".*")) {
      return path.substring(0, path.length() - 2).replace('.', '/') + ".*";
    }
    return path.replace('.', '/');
  }
}
