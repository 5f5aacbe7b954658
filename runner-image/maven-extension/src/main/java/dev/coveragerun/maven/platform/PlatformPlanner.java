package dev.coveragerun.maven.platform;

import static dev.coveragerun.maven.platform.TestLibraries.JUNIT4;
import static dev.coveragerun.maven.platform.TestLibraries.JUPITER_API;
import static dev.coveragerun.maven.platform.TestLibraries.JUPITER_ENGINE;
import static dev.coveragerun.maven.platform.TestLibraries.LAUNCHER;
import static dev.coveragerun.maven.platform.TestLibraries.RUNNER;
import static dev.coveragerun.maven.platform.TestLibraries.TESTNG;
import static dev.coveragerun.maven.platform.TestLibraries.TESTNG_ENGINE;
import static dev.coveragerun.maven.platform.TestLibraries.VINTAGE_ENGINE;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses the engines that run what surefire's own provider would run: see {@code createProviders}
 * and {@code JUnitPlatformProviderInfo} in surefire's {@code AbstractSurefireMojo}, from 2.12 to
 * 3.6.
 */
public final class PlatformPlanner {
  /** The newest JUnit Platform that runs on Java 8, and its Vintage engine. */
  static final String PLATFORM = "1.14.4";

  static final String VINTAGE = "5.14.4";
  static final String JUNIT_FOR_VINTAGE = "4.13.2";
  static final String TESTNG_FOR_ENGINE = "6.14.3";
  static final String TESTNG_ENGINE_VERSION = "1.1.0";

  private static final Pattern BEFORE_VINTAGE_BY_API = Pattern.compile("2\\..*|3\\.0\\.0-M[1-4]");

  private final String surefire;
  private final TestLibraries libraries;
  private final Optional<String> pluginPlatform;
  private final PlatformNeeds needs = new PlatformNeeds();

  private PlatformPlanner(
      String surefire, TestLibraries libraries, Optional<String> pluginPlatform) {
    this.surefire = surefire;
    this.libraries = libraries;
    this.pluginPlatform = pluginPlatform;
  }

  /**
   * @param surefire its version
   * @param libraries of the test class path
   * @param pluginPlatform version of the platform that engines among the plugin's own dependencies
   *     bring, if any: surefire then adds none
   */
  public static PlatformNeeds plan(
      String surefire, TestLibraries libraries, Optional<String> pluginPlatform) {
    return new PlatformPlanner(surefire, libraries, pluginPlatform).plan();
  }

  private PlatformNeeds plan() {
    boolean platform = libraries.platform().isPresent() && !libraries.has(RUNNER);
    boolean old = libraries.junit4().isPresent() || libraries.has(TESTNG);
    boolean fromPlugin = pluginPlatform.isPresent();
    if (!platform && !old && !fromPlugin) {
      needs.tell("neither JUnit nor TestNG is on the test class path, so no tests are run");
      return needs;
    }
    if (!libraries.has(LAUNCHER)) {
      needs.add(LAUNCHER, libraries.platform().orElse(pluginPlatform.orElse(PLATFORM)));
    }
    if (platform && !Versions.atLeast(surefire, 2, 22, 0) && !fromPlugin) {
      needs.tell(
          "surefire "
              + surefire
              + " does not know the JUnit Platform and runs none of its tests;"
              + " they are run here, as surefire 2.22 and later would");
    }
    if (platform || fromPlugin) {
      addEnginesOfThePlatform();
    } else {
      addEnginesOfTheOld();
    }
    return needs;
  }

  private void addEnginesOfThePlatform() {
    if (pluginPlatform.isPresent()) {
      return;
    }
    Optional<String> api = libraries.version(JUPITER_API);
    boolean engineMissing = api.isPresent() && !libraries.has(JUPITER_ENGINE);
    if (engineMissing) {
      needs.add(JUPITER_ENGINE, api.get());
    }
    boolean always = Versions.atLeast(surefire, 3, 6, 0);
    boolean byApi = engineMissing && !BEFORE_VINTAGE_BY_API.matcher(surefire).matches();
    if (libraries.junit4().isPresent() && (always || byApi)) {
      addVintage(api.orElseGet(this::vintageOfThePlatform));
    }
    if (always && libraries.has(TESTNG)) {
      addTestNg();
    }
  }

  private void addEnginesOfTheOld() {
    if (libraries.has(TESTNG)) {
      addTestNg();
    }
    if (libraries.junit4().isPresent()) {
      addVintage(vintageOfThePlatform());
    }
  }

  private void addVintage(String version) {
    if (libraries.has(VINTAGE_ENGINE)) {
      return;
    }
    needs.add(VINTAGE_ENGINE, version);
    String junit = libraries.junit4().orElse(JUNIT4);
    String junitVersion = libraries.version(junit).orElse("");
    if (!Versions.atLeast(junitVersion, 4, 12, 0)) {
      needs.replace(junit, JUNIT4, JUNIT_FOR_VINTAGE);
      needs.tell(
          String.format(
              "%s:%s is too old for the JUnit Platform; the tests run with %s:%s",
              junit, junitVersion, JUNIT4, JUNIT_FOR_VINTAGE));
    }
  }

  private void addTestNg() {
    if (!libraries.has(TESTNG_ENGINE)) {
      needs.add(TESTNG_ENGINE, TESTNG_ENGINE_VERSION);
    }
    String version = libraries.version(TESTNG).orElse("");
    if (!Versions.atLeast(version, 6, 14, 3)) {
      needs.replace(TESTNG, TESTNG, TESTNG_FOR_ENGINE);
      needs.tell(
          String.format(
              "%s:%s is too old for the JUnit Platform; the tests run with %s",
              TESTNG, version, TESTNG_FOR_ENGINE));
    }
  }

  /** Vintage 5.x.y belongs to Platform 1.x.y; from 6 on they have one version. */
  private String vintageOfThePlatform() {
    return libraries
        .platform()
        .map(platform -> platform.startsWith("1.") ? "5." + platform.substring(2) : platform)
        .orElse(VINTAGE);
  }
}
