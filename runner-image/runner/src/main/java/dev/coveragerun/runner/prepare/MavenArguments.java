package dev.coveragerun.runner.prepare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The user's own options, and what makes them a recording of the test phase. */
final class MavenArguments {
  private static final String EXTENSION = "-Dmaven.ext.class.path=";
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-P",
          "--activate-profiles",
          "-pl",
          "--projects",
          "-f",
          "--file",
          "-s",
          "--settings",
          "-gs",
          "--global-settings",
          "-t",
          "--toolchains",
          "-gt",
          "--global-toolchains",
          "-l",
          "--log-file",
          "-T",
          "--threads",
          "-D",
          "--define",
          "-rf",
          "--resume-from",
          "-b",
          "--builder");

  /** Each of them passes the tests. */
  private static final Set<String> TEST_PHASE_OR_LATER =
      Set.of(
          "test",
          "prepare-package",
          "package",
          "pre-integration-test",
          "integration-test",
          "post-integration-test",
          "verify",
          "install",
          "deploy");

  private final List<String> args;

  MavenArguments(List<String> args) {
    this.args = args;
  }

  /**
   * Ours come last, so that they hold; the phase is {@code test} when none behind it is asked for.
   */
  List<String> recording(Path extension, Path projectFile, String extensionsXml) {
    List<String> result = new ArrayList<>(List.of("-B"));
    result.addAll(args);
    result.addAll(buildCachesOff(extensionsXml));
    String users =
        args.stream()
            .filter(arg -> arg.startsWith(EXTENSION))
            .map(arg -> arg.substring(EXTENSION.length()) + java.io.File.pathSeparator)
            .reduce("", (before, last) -> last);
    result.add(EXTENSION + users + extension);
    result.add("-Dcoveragerun.output=" + projectFile);
    if (!reachesTests()) {
      result.add("test");
    }
    return result;
  }

  /** Another pom than the folder's own. */
  boolean namesPom() {
    return args.stream().anyMatch(arg -> arg.matches("-f|--file|--file=.*"));
  }

  private boolean reachesTests() {
    for (int i = 0; i < args.size(); i++) {
      boolean value = i > 0 && WITH_VALUE.contains(args.get(i - 1));
      if (!value && TEST_PHASE_OR_LATER.contains(args.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** A cache would take the goal's result from its last run, and we would see no goal at all. */
  private static List<String> buildCachesOff(String extensionsXml) {
    List<String> off = new ArrayList<>();
    if (extensionsXml.contains("maven-build-cache-extension")) {
      off.add("-Dmaven.build.cache.enabled=false");
    }
    if (extensionsXml.contains("develocity-maven-extension")) {
      off.add("-Ddevelocity.cache.local.enabled=false");
      off.add("-Ddevelocity.cache.remote.enabled=false");
    }
    if (extensionsXml.contains("gradle-enterprise-maven-extension")) {
      off.add("-Dgradle.cache.local.enabled=false");
      off.add("-Dgradle.cache.remote.enabled=false");
    }
    return off;
  }
}
