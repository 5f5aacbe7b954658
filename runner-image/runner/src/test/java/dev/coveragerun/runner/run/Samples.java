package dev.coveragerun.runner.run;

import java.util.HashMap;
import java.util.Map;

/** Test classes that do what tests do, well and badly. */
final class Samples {
  static final String MAIN =
      """
      public class Greeter {
        public static String greet(String name) { return name.isEmpty() ? "nobody" : "hello " + name; }
        public static String late() { return "late"; }
      }
      """;

  private static final String IMPORTS =
      """
      import static org.junit.jupiter.api.Assertions.*;
      import java.util.stream.*;
      import org.junit.jupiter.api.*;
      """;

  private Samples() {}

  /** A Jupiter test class of that name with this body. */
  static String jupiter(String name, String body) {
    return IMPORTS + "class " + name + " {\n" + body + "\n}\n";
  }

  static String test(String name, String body) {
    return "@Test void " + name + "() throws Exception { " + body + " }\n";
  }

  /** Sources by class name, the main class among them. */
  static Map<String, String> sources(String... namesAndBodies) {
    Map<String, String> sources = new HashMap<>();
    sources.put("Greeter", MAIN);
    for (int i = 0; i < namesAndBodies.length; i += 2) {
      sources.put(namesAndBodies[i], jupiter(namesAndBodies[i], namesAndBodies[i + 1]));
    }
    return sources;
  }
}
