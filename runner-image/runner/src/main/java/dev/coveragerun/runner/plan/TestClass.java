package dev.coveragerun.runner.plan;

import java.util.Set;

/**
 * A test class as discovery found it.
 *
 * @param ref which
 * @param tests tests known before it runs; a parameterized method counts once, so at least 1
 * @param bytes size of its class file, nested classes included: the estimate when nothing else is
 *     known
 * @param tags tags of the class and of the tests in it
 */
public record TestClass(ClassRef ref, int tests, long bytes, Set<String> tags) {
  public TestClass {
    tags = Set.copyOf(tags);
  }
}
