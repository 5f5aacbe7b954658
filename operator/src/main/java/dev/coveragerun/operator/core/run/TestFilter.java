package dev.coveragerun.operator.core.run;

import java.util.List;

/**
 * Which of the tests that the user's build would run are run here; empty lists leave all of them.
 *
 * @param include patterns of test classes in surefire's syntax; any of them selects
 * @param exclude likewise; any of them leaves out
 * @param tags JUnit tag expressions; any of them selects
 * @param excludeTags any of them leaves out
 * @param serialTag a class with this tag never runs while another test runs on that machine
 */
public record TestFilter(
    List<String> include,
    List<String> exclude,
    List<String> tags,
    List<String> excludeTags,
    String serialTag) {
  public TestFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    tags = List.copyOf(tags);
    excludeTags = List.copyOf(excludeTags);
  }
}
