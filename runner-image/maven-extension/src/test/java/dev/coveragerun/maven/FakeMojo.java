package dev.coveragerun.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A goal with parameters of the kinds that surefire has, some in its superclass. */
class FakeMojo extends FakeParentMojo {
  String test;
  List<String> includes;
  List<String> excludes;
  File includesFile;
  boolean promoteUserPropertiesToSystemProperties = true;

  String[] getDefaultIncludes() {
    return new String[] {"**/Test*.java"};
  }
}

class FakeParentMojo {
  protected boolean skip;
  Properties systemProperties;
  Map<String, String> systemPropertyVariables;
  File systemPropertiesFile;
  String[] additionalClasspathElements;
}
