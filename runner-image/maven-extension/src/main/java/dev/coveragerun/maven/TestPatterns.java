package dev.coveragerun.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which classes surefire scans for ({@code getIncludedScanList}, {@code getExcludedScanList}). */
final class TestPatterns {
  private static final List<String> DEFAULT_INCLUDES =
      Arrays.asList("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
  private static final String DEFAULT_EXCLUDE = "**/*$*";

  private final MojoParameters surefire;

  TestPatterns(MojoParameters surefire) {
    this.surefire = surefire;
  }

  /** {@code -Dtest} stands for all other patterns. */
  List<String> includes() throws IOException {
    List<String> test = test();
    if (!test.isEmpty()) {
      return test;
    }
    List<String> includes = patterns("includes", "includesFile");
    return includes.isEmpty() ? defaultIncludes() : includes;
  }

  List<String> excludes() throws IOException {
    if (!test().isEmpty()) {
      return Collections.emptyList();
    }
    List<String> excludes = patterns("excludes", "excludesFile");
    return excludes.isEmpty() ? Collections.singletonList(DEFAULT_EXCLUDE) : excludes;
  }

  private List<String> test() {
    return trimmed(Arrays.asList(surefire.text("test").orElse("").split(",", -1)));
  }

  private List<String> patterns(String list, String file) throws IOException {
    List<String> patterns = new ArrayList<>(surefire.list(list));
    File lines = surefire.file(file).orElse(null);
    if (lines != null) {
      for (String line : Files.readAllLines(lines.toPath(), Charset.defaultCharset())) {
        if (!line.trim().startsWith("#")) {
          patterns.add(line);
        }
      }
    }
    return trimmed(patterns);
  }

  /** They differ by version: {@code *Tests} is among them from 2.22 on. */
  private List<String> defaultIncludes() {
    List<String> defaults = surefire.call("getDefaultIncludes");
    return defaults.isEmpty() ? DEFAULT_INCLUDES : defaults;
  }

  private static List<String> trimmed(List<String> patterns) {
    List<String> result = new ArrayList<>();
    for (String pattern : patterns) {
      if (!pattern.trim().isEmpty()) {
        result.add(pattern.trim());
      }
    }
    return result;
  }
}
