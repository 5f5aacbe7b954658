package dev.coveragerun.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JVM of the tests ({@code getEffectiveJvm}): the jvm parameter, a toolchain, else Maven's. */
final class TestJvm {
  private final File home;
  private final boolean chosen;

  private TestJvm(File home, boolean chosen) {
    this.home = home;
    this.chosen = chosen;
  }

  static TestJvm of(MojoParameters surefire, MavenSession session, ToolchainManager toolchains)
      throws MojoExecutionException {
    String jvm = surefire.text("jvm").orElse(null);
    if (jvm == null) {
      Toolchain toolchain = toolchain(surefire.map("jdkToolchain"), session, toolchains);
      jvm = toolchain == null ? null : toolchain.findTool("java");
    }
    if (jvm == null) {
      return new TestJvm(new File(System.getProperty("java.home")), false);
    }
    File home = new File(jvm).getAbsoluteFile().getParentFile().getParentFile();
    if (home == null || !new File(home, "bin").isDirectory()) {
      throw new MojoExecutionException(
          "surefire's jvm is "
              + jvm
              + ", which is no bin/java of a JDK; set it to an absolute path");
    }
    return new TestJvm(home, true);
  }

  File home() {
    return home;
  }

  /** The build names it, so surefire sets JAVA_HOME for the tests. */
  boolean chosen() {
    return chosen;
  }

  /** Java 9 and later keep their classes in one image. */
  boolean hasModules() {
    return new File(home, "lib/modules").isFile();
  }

  private static Toolchain toolchain(
      Map<String, String> requirements, MavenSession session, ToolchainManager toolchains)
      throws MojoExecutionException {
    if (requirements.isEmpty()) {
      return toolchains.getToolchainFromBuildContext("jdk", session);
    }
    List<Toolchain> matching = toolchains.getToolchains(session, "jdk", requirements);
    if (matching.isEmpty()) {
      throw new MojoExecutionException(
          "no toolchain in toolchains.xml matches surefire's jdkToolchain " + requirements);
    }
    return matching.get(0);
  }
}
