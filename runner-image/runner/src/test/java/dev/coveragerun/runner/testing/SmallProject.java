package dev.coveragerun.runner.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Two modules of real, compiled code, small enough to know every counter by heart. */
public final class SmallProject {
  public static final String CALCULATOR = "com.acme.core.Calculator";
  public static final String GREETER = "com.acme.web.Greeter";

  private static final Map<String, Map<String, String>> SOURCES =
      Map.of(
          "core",
          Map.of(
              "com/acme/core/Calculator.java",
              """
              package com.acme.core;

              public class Calculator {
                public static int half(int n) {
                  if (n % 2 == 0) {
                    return n / 2;
                  }
                  return -1;
                }

                public static int twice(int n) {
                  return n * 2;
                }

                public static int never(int n) {
                  return n - 1;
                }
              }
              """,
              "com/acme/core/package-info.java",
              "package com.acme.core;\n"),
          "web",
          Map.of(
              "com/acme/web/Greeter.java",
              """
              package com.acme.web;

              public class Greeter {
                public static int greet(int n) {
                  return n > 3 ? n : 3;
                }
              }
              """));

  private static final Map<String, Map<String, byte[]>> CLASSES = new TreeMap<>();

  static {
    SOURCES.forEach((module, sources) -> CLASSES.put(module, compile(sources)));
  }

  private SmallProject() {}

  /** Class files of a module, by path. */
  static Map<String, byte[]> classes(String module) {
    return CLASSES.get(module);
  }

  static Map<String, String> sources(String module) {
    return SOURCES.get(module);
  }

  /** The bytes of one class, wherever it is. */
  public static byte[] bytes(String className) {
    String path = className.replace('.', '/') + ".class";
    return CLASSES.values().stream()
        .filter(classes -> classes.containsKey(path))
        .findFirst()
        .orElseThrow()
        .get(path);
  }

  /** Compiles sources (path to text) to class files (path to bytes). */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    try {
      Path folder = Files.createTempDirectory("compile");
      List<String> files =
          sources.entrySet().stream()
              .map(entry -> write(folder.resolve("src").resolve(entry.getKey()), entry.getValue()))
              .map(Path::toString)
              .toList();
      Path out = Files.createDirectories(folder.resolve("out"));
      var arguments = new ArrayList<>(List.of("-g", "-d", out.toString()));
      arguments.addAll(files);
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (exit != 0) {
        throw new IllegalStateException("the sources do not compile");
      }
      var classes = new TreeMap<String, byte[]>();
      try (Stream<Path> found = Files.walk(out)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          classes.put(out.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
