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
        : Html.of("span", simple, " ", Html.of("span.pkg", dotted(className.substring(0, dot))));
  }

  /** With the places where a narrow screen may break it; copied, the name is whole. */
  static List<Object> dotted(String name) {
    return broken(name, "(?<=\\.)");
  }

  private static List<Object> humps(String name) {
    return broken(name, "(?<=[a-z0-9])(?=[A-Z])");
  }

  private static List<Object> broken(String name, String places) {
    return Arrays.stream(name.split(places))
        .<Object>flatMap(word -> Stream.of(new Html("wbr"), word))
        .skip(1)
        .toList();
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
