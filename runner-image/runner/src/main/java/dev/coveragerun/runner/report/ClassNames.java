package dev.coveragerun.runner.report;

/** A binary class name as a reader sees it: the name first, the package softly behind. */
final class ClassNames {
  private ClassNames() {}

  static Html html(String className) {
    int dot = className.lastIndexOf('.');
    Html simple = Html.of("span.class", className.substring(dot + 1));
    return dot <= 0
        ? Html.of("span", simple)
        : Html.of("span", simple, " ", Html.of("span.pkg", className.substring(0, dot)));
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
