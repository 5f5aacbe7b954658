package dev.coveragerun.runner.run;

import dev.coveragerun.runner.project.ModuleLayout;
import dev.coveragerun.runner.project.TestRun;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a worker JVM is started: worked out without touching anything.
 *
 * @param argv the command; refers to {@code file} when there is one
 * @param environment all of it
 * @param workingDirectory where it starts
 * @param systemProperties set by the worker before anything of the user's is loaded
 * @param file must be there before the start
 */
record WorkerLaunch(
    List<String> argv,
    Map<String, String> environment,
    Path workingDirectory,
    Map<String, String> systemProperties,
    Optional<ClassPathFile> file) {
  private static final String MAIN = "dev.coveragerun.worker.WorkerMain";

  /** A command line above this is split into a file; Linux takes 128 KiB in one argument. */
  private static final int MAX_ARGUMENT_CHARS = 100_000;

  /**
   * A class path too long for a command line.
   *
   * @param argumentFile its text for Java 9 and later; else the file is a jar with nothing but a
   *     manifest that names {@code classPath}
   */
  record ClassPathFile(Path path, Optional<String> argumentFile, List<String> classPath) {}

  /**
   * @param coverage with the agent; discovery goes without
   */
  static WorkerLaunch of(
      TestRun testRun, WorkerSettings settings, LaunchSite site, boolean coverage) {
    List<String> userPath = userPath(testRun, site.modules());
    List<String> classPath = new ArrayList<>(userPath);
    classPath.add(site.kit().workerJar().toString());
    List<String> argv = new ArrayList<>();
    argv.add(site.java().executable().toString());
    argv.addAll(jvmArgs(testRun, settings, site, coverage));
    site.modules().ifPresent(layout -> argv.addAll(layout.jvmArgs()));
    Optional<ClassPathFile> carrier = classPath(argv, classPath, site);
    argv.add(MAIN);
    int slot = site.slot();
    Map<String, String> properties = new HashMap<>();
    properties.put("java.class.path", String.join(File.pathSeparator, userPath));
    testRun
        .systemProperties()
        .forEach((key, value) -> properties.put(key, forkNumber(value, slot)));
    return new WorkerLaunch(
        argv,
        environment(testRun, site),
        Path.of(forkNumber(testRun.workingDirectory(), slot)),
        properties,
        carrier);
  }

  private static List<String> userPath(TestRun testRun, Optional<ModuleLayout> modules) {
    if (modules.isPresent()) {
      return modules.get().classPath();
    }
    List<String> path = new ArrayList<>(testRun.testClasspath());
    path.removeAll(testRun.replacedClasspath());
    path.addAll(testRun.platformClasspath());
    return path;
  }

  /** Ours first, so that the project's win, and those of the run's spec over both. */
  private static List<String> jvmArgs(
      TestRun testRun, WorkerSettings settings, LaunchSite site, boolean coverage) {
    List<String> chosen = new ArrayList<>();
    testRun.jvmArgs().forEach(arg -> chosen.add(forkNumber(arg, site.slot())));
    chosen.addAll(settings.jvmArgs());
    List<String> args = new ArrayList<>(HeapOptions.of(settings.memoryBytes(), chosen));
    args.add("-XX:ErrorFile=" + settings.scratch().resolve("hs_err_pid%p.log"));
    if (coverage) {
      args.add(agent(settings, site.kit()));
    }
    args.addAll(chosen);
    if (testRun.assertionsEnabled()) {
      args.add("-ea");
    }
    return args;
  }

  /**
   * The agent sees classes before any agent of the project changes them, as JaCoCo's plugin has it.
   */
  private static String agent(WorkerSettings settings, WorkerKit kit) {
    String includes = settings.coverageIncludes();
    return "-javaagent:"
        + kit.agentJar()
        + "=output=none,dumponexit=false"
        + (includes.isEmpty() ? "" : ",includes=" + includes);
  }

  private static Optional<ClassPathFile> classPath(
      List<String> argv, List<String> classPath, LaunchSite site) {
    String joined = String.join(File.pathSeparator, classPath);
    Path file = site.file();
    if (site.java().readsArgumentFiles()) {
      StringBuilder text = new StringBuilder();
      site.modules()
          .ifPresent(
              layout ->
                  text.append("--module-path\n")
                      .append(quoted(String.join(File.pathSeparator, layout.modulePath()))));
      text.append("-cp\n").append(quoted(joined));
      argv.add("@" + file);
      return Optional.of(new ClassPathFile(file, Optional.of(text.toString()), classPath));
    }
    argv.add("-cp");
    if (joined.length() <= MAX_ARGUMENT_CHARS) {
      argv.add(joined);
      return Optional.empty();
    }
    argv.add(file.toString());
    return Optional.of(new ClassPathFile(file, Optional.empty(), classPath));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
  }

  private static Map<String, String> environment(TestRun testRun, LaunchSite site) {
    Map<String, String> environment = new HashMap<>(site.environment());
    testRun.excludedEnvironment().forEach(environment::remove);
    testRun
        .environment()
        .forEach((key, value) -> environment.put(key, forkNumber(value, site.slot())));
    return environment;
  }

  private static String forkNumber(String value, int slot) {
    return value
        .replace("${surefire.forkNumber}", Integer.toString(slot))
        .replace("${surefire.threadNumber}", Integer.toString(slot));
  }
}
