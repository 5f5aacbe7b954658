package dev.coveragerun.runner.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A binary class name as a reader sees it: the name first, the package softly behind. */
final class ClassNames {
  private ClassNames() {}

  static Html html(String className) {
    int dot = className.lastIndexOf('.');
    Html simple = Html.of("span.class", humps(className.substring(dot + 1)));
    return dot <= 0
        ? Html.of("span", simple)
        : Html.of("span", simple, " ", Html.of("span.pkg", className.substring(0, dot)));
  }

  /** A narrow screen may break a long name between its words, and copies it whole. */
  private static List<Object> humps(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])"))
        .flatMap(word -> Stream.of(new Html("wbr"), word))
        .skip(1)
        .map(Object.class::cast)
        .toList();
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
