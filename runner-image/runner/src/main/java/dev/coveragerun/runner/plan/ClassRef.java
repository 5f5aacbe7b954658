package dev.coveragerun.runner.plan;

import java.util.Comparator;

/**
 * One test class of one test run; two modules may hold classes of one name.
 *
 * @param testRun id of the test run
 * @param className binary name of a top-level class
 */
public record ClassRef(String testRun, String className) implements Comparable<ClassRef> {
  private static final Comparator<ClassRef> ORDER =
      Comparator.comparing(ClassRef::testRun).thenComparing(ClassRef::className);

  @Override
  public int compareTo(ClassRef other) {
    return ORDER.compare(this, other);
  }
}
