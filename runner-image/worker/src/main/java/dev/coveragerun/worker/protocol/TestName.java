package dev.coveragerun.worker.protocol;

import java.io.IOException;

/** A test's names as surefire's report has them. */
public final class TestName {
  /** The class the test is counted under: the outermost one. */
  public final String suite;

  /** {@code classname} in the XML: the class that holds the method, nested ones by binary name. */
  public final String className;

  /** {@code name} in the XML: the method, with its index when there are several invocations. */
  public final String name;

  /** For people. */
  public final String displayName;

  public TestName(String suite, String className, String name, String displayName) {
    this.suite = suite;
    this.className = className;
    this.name = name;
    this.displayName = displayName;
  }

  public TestName named(String newName) {
    return new TestName(suite, className, newName, displayName);
  }

  /** What surefire merges repeated runs by. */
  public String key() {
    return suite + '.' + name;
  }

  void write(FrameOutput out) {
    out.text(suite).text(className).text(name).text(displayName);
  }

  static TestName read(FrameInput in) throws IOException {
    return new TestName(in.text(), in.text(), in.text(), in.text());
  }
}
