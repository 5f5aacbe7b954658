package dev.coveragerun.runner.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLayoutTest {
  private static final String TEST_CLASS = "package m.inner; class T { void x() {} }";

  @TempDir Path directory;

  @Test
  void withoutAModuleTheClassPathIsAll() {
    assertThat(ModuleLayout.of(run(Optional.empty(), List.of("/a"), List.of()))).isEmpty();
  }

  @Test
  void whatTheModuleNeedsIsOnTheModulePathAndTheRestIsNot() throws IOException {
    String used = module("used", "module used { provides java.lang.Runnable with used.R; }");
    String needed = module("needed", "module needed { uses java.lang.Runnable; }");
    String unneeded = module("unneeded", "module unneeded {}");
    String automatic = automaticJar("automatic.one");
    String main =
        module(
            "main",
            "module main { requires needed; requires static automatic.one; }",
            needed,
            automatic);
    String tests = classes("tests", TEST_CLASS);

    ModuleLayout layout =
        ModuleLayout.of(
                run(
                    Optional.of("main"),
                    List.of(tests, main, needed, used, unneeded, automatic),
                    List.of("/launcher.jar")))
            .orElseThrow();

    assertThat(layout.modulePath()).containsExactly(main, needed, used, automatic);
    assertThat(layout.classPath()).containsExactly(tests, unneeded, "/launcher.jar");
    assertThat(layout.jvmArgs())
        .containsExactly(
            "--patch-module", "main=" + tests,
            "--add-opens", "main/m.inner=ALL-UNNAMED",
            "--add-reads", "main=ALL-UNNAMED",
            "--add-modules", "ALL-MODULE-PATH");
  }

  @Test
  void ofTwoModulesOfOneNameTheFirstIsTaken() throws IOException {
    String first = module("first", "module twin {}");
    String second = module("second", "module twin {}");
    String main = module("main", "module main { requires twin; }", first);
    String tests = classes("tests", TEST_CLASS);

    ModuleLayout layout =
        ModuleLayout.of(run(Optional.of("main"), List.of(tests, main, first, second), List.of()))
            .orElseThrow();

    assertThat(layout.modulePath()).containsExactly(main, first);
    assertThat(layout.classPath()).containsExactly(tests);
  }

  @Test
  void testsThatAreAModuleThemselvesAreNotPatchedIn() throws IOException {
    String tests = module("tests", "module tests {}");

    ModuleLayout layout =
        ModuleLayout.of(
                run(
                    Optional.of("tests"),
                    List.of(tests, "/main", "/junit-platform-commons-1.9.3.jar"),
                    List.of("/launcher.jar")))
            .orElseThrow();

    assertThat(layout.modulePath())
        .containsExactly(tests, "/main", "/junit-platform-commons-1.9.3.jar");
    assertThat(layout.classPath()).containsExactly("/launcher.jar");
    assertThat(layout.jvmArgs()).startsWith("--add-modules", "ALL-MODULE-PATH").hasSize(6);
  }

  private String module(String folder, String descriptor, String... modulePath) throws IOException {
    if (descriptor.contains("used.R")) {
      return compile(
          folder,
          Map.of(
              "module-info.java",
              descriptor,
              "used/R.java",
              "package used; public class R implements Runnable { public void run() {} }"));
    }
    return compile(folder, Map.of("module-info.java", descriptor), modulePath);
  }

  private String classes(String folder, String source) throws IOException {
    return compile(folder, Map.of("m/inner/T.java", source));
  }

  private String compile(String folder, Map<String, String> sources, String... modulePath)
      throws IOException {
    Path target = directory.resolve(folder);
    List<String> args =
        new java.util.ArrayList<>(
            List.of(
                "-d",
                target.toString(),
                "-p",
                String.join(java.io.File.pathSeparator, modulePath)));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = directory.resolve("src-" + folder).resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      args.add(file.toString());
    }
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, args.toArray(new String[0]));
    assertThat(code).isZero();
    return target.toString();
  }

  private String automaticJar(String name) throws IOException {
    Path jar = directory.resolve("library-1.0.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.finish();
    }
    return jar.toString();
  }

  private static TestRun run(
      Optional<String> module, List<String> classpath, List<String> platform) {
    return new TestRun(
        "g:a",
        classpath.get(0),
        classpath,
        platform,
        List.of(),
        "/jdk",
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        "/work",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        true,
        true,
        module);
  }
}
