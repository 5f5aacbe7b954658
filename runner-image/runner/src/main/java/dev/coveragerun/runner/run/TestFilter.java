package dev.coveragerun.runner.run;

import java.util.List;

/**
 * A run's own {@code tests: {include, exclude, tags, excludeTags}}: narrows what the build selects,
 * in discovery and when the tests run. An empty list narrows nothing.
 *
 * @param include patterns as surefire has them: files, {@code %regex[…]}, {@code Class#method}
 * @param exclude likewise
 * @param tags JUnit tag expressions; any of them selects
 * @param excludeTags any of them leaves out
 */
public record TestFilter(
    List<String> include, List<String> exclude, List<String> tags, List<String> excludeTags) {
  public static final TestFilter ALL = new TestFilter(List.of(), List.of(), List.of(), List.of());

  public TestFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    tags = List.copyOf(tags);
    excludeTags = List.copyOf(excludeTags);
  }
}
