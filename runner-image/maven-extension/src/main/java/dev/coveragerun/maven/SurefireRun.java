package dev.coveragerun.maven;

import dev.coveragerun.maven.platform.PlatformNeeds;
import dev.coveragerun.maven.platform.PlatformPlanner;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * One surefire execution as a {@code TestRun} of {@code project.json}, all but its id; taken from
 * the configured goal in the moment before it would run.
 */
final class SurefireRun {
  private final MojoParameters surefire;
  private final MojoExecution execution;
  private final MavenSession session;
  private final MavenProject project;
  private final TestJvm jvm;
  private final File testClasses;
  private final File classes;
  private final TestClassPath classPath;
  private final List<String> messages = new ArrayList<>();

  SurefireRun(
      MojoParameters surefire,
      MojoExecution execution,
      MavenSession session,
      MavenProject project,
      TestJvm jvm) {
    this.surefire = surefire;
    this.execution = execution;
    this.session = session;
    this.project = project;
    this.jvm = jvm;
    this.testClasses =
        surefire
            .file("testClassesDirectory")
            .orElseGet(() -> new File(project.getBuild().getTestOutputDirectory()));
    this.classes =
        surefire
            .file("classesDirectory")
            .orElseGet(() -> new File(project.getBuild().getOutputDirectory()));
    this.classPath =
        new TestClassPath(surefire, Arrays.asList(testClasses, classes), project.getArtifacts());
  }

  /** What the user should know; complete after {@link #toMap}. */
  List<String> messages() {
    return messages;
  }

  /** Empty when surefire would say "No tests to run". */
  boolean hasTests() {
    return testClasses.exists();
  }

  Map<String, Object> toMap(PlatformResolver resolver) throws MojoExecutionException {
    try {
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("testClassesDirectory", testClasses.getAbsolutePath());
      run.put("testClasspath", classPath.elements());
      putPlatform(run, resolver);
      putJvm(run);
      putFilters(run);
      run.put("configurationParameters", configurationParameters());
      moduleName().ifPresent(name -> run.put("moduleName", name));
      tellWhatIsLeftOut();
      return run;
    } catch (IOException e) {
      throw new MojoExecutionException(
          "surefire's configuration of "
              + project.getId()
              + " names a file that cannot be read: "
              + e.getMessage(),
          e);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(project.getId() + ": " + e.getMessage(), e);
    }
  }

  private void putPlatform(Map<String, Object> run, PlatformResolver resolver)
      throws MojoExecutionException {
    PlatformNeeds needs =
        PlatformPlanner.plan(execution.getVersion(), classPath.libraries(), pluginPlatform());
    messages.addAll(needs.messages());
    PlatformJars jars = new PlatformJars(classPath, needs);
    run.put("platformClasspath", jars.additions(resolver.resolve(jars.wanted(pluginEngines()))));
    run.put("replacedClasspath", jars.replaced());
  }

  private void putJvm(Map<String, Object> run) throws IOException {
    boolean forked = forked();
    List<String> words =
        forked
            ? ArgLine.words(surefire.text("argLine").orElse(""), project.getProperties())
            : Collections.emptyList();
    Map<String, String> environment = surefire.map("environmentVariables");
    if (jvm.chosen()) {
      environment.putIfAbsent("JAVA_HOME", jvm.home().getPath());
    }
    File directory = surefire.file("workingDirectory").orElse(project.getBasedir());
    ForkProperties properties = new ForkProperties(surefire, session.getUserProperties());
    run.put("javaHome", jvm.home().getAbsolutePath());
    run.put("jvmArgs", words);
    run.put(
        "systemProperties",
        properties.toMap(
            project.getBasedir(), session.getLocalRepository().getBasedir(), classPath.elements()));
    run.put("environment", environment);
    run.put("excludedEnvironment", surefire.list("excludedEnvironmentVariables"));
    run.put("workingDirectory", made(directory).getAbsolutePath());
    run.put(
        "assertionsEnabled",
        surefire.flag("enableAssertions", true) && !ArgLine.disablesAssertions(words));
    run.put("forkReused", forkReused());
  }

  /** As surefire does before it forks; with a fork number in its name it waits for the worker. */
  private static File made(File directory) throws IOException {
    if (!directory.getPath().contains("${surefire.")) {
      Files.createDirectories(directory.toPath());
    }
    return directory;
  }

  private void putFilters(Map<String, Object> run) throws IOException {
    TestPatterns patterns = new TestPatterns(surefire);
    run.put("includes", patterns.includes());
    run.put("excludes", patterns.excludes());
    run.put("groups", commaSeparated("groups"));
    run.put("excludedGroups", commaSeparated("excludedGroups"));
  }

  private List<String> commaSeparated(String parameter) {
    return Arrays.stream(surefire.text(parameter).orElse("").split(",", -1))
        .map(String::trim)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toList());
  }

  /** {@code properties/configurationParameters}: lines in the form of a properties file. */
  private Map<String, String> configurationParameters() throws IOException {
    Properties parameters = new Properties();
    String lines = surefire.map("properties").get("configurationParameters");
    if (lines != null) {
      parameters.load(new StringReader(lines));
    }
    Map<String, String> result = new TreeMap<>();
    parameters.stringPropertyNames().forEach(key -> result.put(key, parameters.getProperty(key)));
    return result;
  }

  private Optional<String> moduleName() {
    if (!surefire.flag("useModulePath", false) || !jvm.hasModules() || !forked()) {
      return Optional.empty();
    }
    Optional<String> ofTests = ModuleName.in(testClasses);
    return ofTests.isPresent() ? ofTests : ModuleName.in(classes);
  }

  private boolean forked() {
    return !surefire.text("forkCount").orElse("1").matches("0(\\.0*)?C?")
        && !surefire.text("forkMode").orElse("").equals("never");
  }

  private boolean forkReused() {
    return surefire.flag("reuseForks", true)
        && !surefire.text("forkMode").orElse("").matches("always|pertest");
  }

  /** The way of surefire 2.19 to 2.21: engines are dependencies of the plugin. */
  private Optional<String> pluginPlatform() {
    return Optional.ofNullable(
            execution
                .getMojoDescriptor()
                .getPluginDescriptor()
                .getArtifactMap()
                .get("org.junit.platform:junit-platform-engine"))
        .map(Artifact::getBaseVersion);
  }

  private Map<String, String> pluginEngines() {
    Map<String, String> engines = new LinkedHashMap<>();
    if (pluginPlatform().isPresent()) {
      execution.getPlugin().getDependencies().stream()
          .filter(dependency -> dependency.getGroupId().startsWith("org.junit."))
          .filter(dependency -> !dependency.getArtifactId().endsWith("surefire-provider"))
          .forEach(
              dependency ->
                  engines.put(
                      dependency.getGroupId() + ":" + dependency.getArtifactId(),
                      dependency.getVersion()));
    }
    return engines;
  }

  private void tellWhatIsLeftOut() {
    if (!forked()) {
      messages.add("forkCount is 0: the tests run in worker JVMs all the same, without an argLine");
    }
    tellWhenSet("suiteXmlFiles", "TestNG suite files are not read; the includes choose the tests");
    tellWhenSet("dependenciesToScan", "tests inside dependencies are not scanned for");
    tellWhenSet("includeJUnit5Engines", "all engines on the class path take part");
    tellWhenSet("excludeJUnit5Engines", "all engines on the class path take part");
    if (!surefire.text("rerunFailingTestsCount").orElse("0").equals("0")) {
      messages.add("rerunFailingTestsCount is not followed: a failed test is not run again");
    }
  }

  private void tellWhenSet(String parameter, String message) {
    if (!surefire.list(parameter).isEmpty()) {
      messages.add(parameter + ": " + message);
    }
  }
}
