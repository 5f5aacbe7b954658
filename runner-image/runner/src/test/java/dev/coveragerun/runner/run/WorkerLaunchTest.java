package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.project.TestRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerLaunchTest {
  private static final WorkerKit KIT = new WorkerKit(Path.of("/s/w.jar"), Path.of("/s/agent.jar"));
  private static final JavaInstallation JAVA_17 =
      new JavaInstallation(Path.of("/jdk/bin/java"), true);
  private static final JavaInstallation JAVA_8 =
      new JavaInstallation(Path.of("/jdk8/bin/java"), false);
  private static final Path FILE = Path.of("/s/worker-1.args");

  @Test
  void oursComesFirstThenTheProjectsThenTheRuns() {
    WorkerLaunch launch = launch(testRun("-Dfrom=project"), JAVA_17, "-Dfrom=run");

    assertThat(launch.argv())
        .containsExactly(
            "/jdk/bin/java",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-XX:ErrorFile=/s/hs_err_pid%p.log",
            "-javaagent:/s/agent.jar=output=none,dumponexit=false,includes=com.a.*",
            "-Dfrom=project",
            "-Dfrom=run",
            "-ea",
            "@/s/worker-1.args",
            "dev.coveragerun.worker.WorkerMain");
    assertThat(launch.file().orElseThrow().argumentFile())
        .contains("-cp\n\"/p/test classes:/p/lib.jar:/platform/launcher.jar:/s/w.jar\"\n");
  }

  @Test
  void aHeapOrCollectorOfTheProjectIsKept() {
    assertThat(launch(testRun("-Xmx2g", "-XX:+UseG1GC"), JAVA_17, "").argv())
        .doesNotContain("-XX:+UseSerialGC", "-Xmx384m");
    assertThat(launch(testRun("-Xms1g"), JAVA_17, "").argv())
        .as("more than our -Xmx would not start")
        .doesNotContain("-Xmx384m")
        .contains("-XX:+UseSerialGC");
    assertThat(launch(testRun(), JAVA_17, "-XX:MaxRAMPercentage=50").argv())
        .doesNotContain("-Xmx384m");
  }

  @Test
  void java8TakesALongClassPathThroughAJar() {
    assertThat(launch(testRun(), JAVA_8, "").argv())
        .containsSequence("-cp", "/p/test classes:/p/lib.jar:/platform/launcher.jar:/s/w.jar");

    String longName = "/p/" + "x".repeat(100_001) + ".jar";
    WorkerLaunch launch = launch(run(List.of(longName), List.of()), JAVA_8, "");

    assertThat(launch.argv()).containsSequence("-cp", FILE.toString());
    assertThat(launch.file().orElseThrow().argumentFile()).isEmpty();
    assertThat(launch.file().orElseThrow().classPath()).contains(longName, "/s/w.jar");
  }

  @Test
  void testsSeeTheirOwnClassPathAndForkNumber() {
    WorkerLaunch launch = launch(testRun("-Dport=80${surefire.forkNumber}"), JAVA_17, "");

    assertThat(launch.systemProperties())
        .containsEntry("java.class.path", "/p/test classes:/p/lib.jar:/platform/launcher.jar")
        .containsEntry("fork", "3");
    assertThat(launch.environment())
        .containsEntry("FORK", "3")
        .containsEntry("HOME", "/home/x")
        .doesNotContainKey("DROPPED");
    assertThat(launch.workingDirectory()).isEqualTo(Path.of("/p/work3"));
    assertThat(launch.argv()).contains("-Dport=803");
  }

  @Test
  void replacedElementsLeaveTheClassPath() {
    TestRun run = run(List.of("/p/junit-3.jar", "/p/lib.jar"), List.of("/p/junit-3.jar"));

    assertThat(launch(run, JAVA_8, "").argv())
        .containsSequence("-cp", "/p/lib.jar:/platform/launcher.jar:/s/w.jar");
  }

  private static WorkerLaunch launch(TestRun run, JavaInstallation java, String jvmArg) {
    WorkerSettings settings =
        new WorkerSettings(
            512L << 20,
            jvmArg.isEmpty() ? List.of() : List.of(jvmArg),
            Optional.empty(),
            "com.a.*",
            TestFilter.ALL,
            Duration.ofSeconds(1),
            Path.of("/s"));
    Map<String, String> environment = Map.of("HOME", "/home/x", "DROPPED", "y");
    LaunchSite site = new LaunchSite(KIT, java, Optional.empty(), 3, FILE, environment);
    return WorkerLaunch.of(run, settings, site, true);
  }

  private static TestRun testRun(String... jvmArgs) {
    TestRun run = run(List.of("/p/test classes", "/p/lib.jar"), List.of());
    return SampleProject.withJvmArgs(run, jvmArgs);
  }

  private static TestRun run(List<String> classpath, List<String> replaced) {
    return new TestRun(
        "app",
        "/p/test classes",
        classpath,
        List.of("/platform/launcher.jar"),
        replaced,
        "/jdk",
        List.of(),
        Map.of("fork", "${surefire.forkNumber}"),
        Map.of("FORK", "${surefire.threadNumber}"),
        List.of("DROPPED"),
        "/p/work${surefire.forkNumber}",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        true,
        true,
        Optional.empty());
  }
}
