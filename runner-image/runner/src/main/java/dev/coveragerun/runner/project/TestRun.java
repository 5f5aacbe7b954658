package dev.coveragerun.runner.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One surefire execution of one module, as the user's build configures it; all that is needed to
 * start a JVM that runs its tests. Worker JVMs are never shared between test runs.
 *
 * @param id unique in the project: the module's id, with {@code @executionId} behind it when the
 *     module has several
 * @param testClassesDirectory absolute path; scanned for test classes
 * @param testClasspath absolute paths in surefire's order: test classes, classes, dependencies,
 *     additional elements
 * @param platformClasspath jars the user's class path lacks to run on the JUnit Platform: the
 *     launcher that matches the platform on it, an engine (Jupiter, Vintage, TestNG); goes behind
 *     {@code testClasspath}
 * @param replacedClasspath elements of {@code testClasspath} that {@code platformClasspath} stands
 *     in for (a JUnit older than Vintage takes); empty nearly always
 * @param javaHome absolute path of the JDK that runs the tests
 * @param jvmArgs surefire's argLine as words, placeholders resolved, JaCoCo's own agent left out
 * @param systemProperties what surefire would set in the test JVM, the build's -D properties
 *     included
 * @param environment added to the supervisor's environment
 * @param excludedEnvironment names taken out of it
 * @param workingDirectory absolute path
 * @param includes surefire's patterns as its documentation has them: file patterns, {@code
 *     %regex[…]}, {@code Class#method}
 * @param excludes likewise; the default leaves out nested classes
 * @param groups JUnit tag expressions or TestNG groups; any of them selects
 * @param excludedGroups any of them leaves out
 * @param configurationParameters JUnit Platform configuration parameters
 * @param assertionsEnabled {@code -ea}
 * @param forkReused false: the build asks for a fresh JVM for each class
 * @param moduleName the Java module to be patched with the tests, when surefire would use the
 *     module path
 */
public record TestRun(
    String id,
    String testClassesDirectory,
    List<String> testClasspath,
    List<String> platformClasspath,
    List<String> replacedClasspath,
    String javaHome,
    List<String> jvmArgs,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    List<String> excludedEnvironment,
    String workingDirectory,
    List<String> includes,
    List<String> excludes,
    List<String> groups,
    List<String> excludedGroups,
    Map<String, String> configurationParameters,
    boolean assertionsEnabled,
    boolean forkReused,
    Optional<String> moduleName) {
  public TestRun {
    testClasspath = List.copyOf(testClasspath);
    platformClasspath = List.copyOf(platformClasspath);
    replacedClasspath = List.copyOf(replacedClasspath);
    jvmArgs = List.copyOf(jvmArgs);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
    excludedEnvironment = List.copyOf(excludedEnvironment);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    groups = List.copyOf(groups);
    excludedGroups = List.copyOf(excludedGroups);
    configurationParameters = Map.copyOf(configurationParameters);
  }
}
