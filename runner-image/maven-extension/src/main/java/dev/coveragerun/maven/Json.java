package dev.coveragerun.maven;

import java.util.Locale;
import java.util.Map;

/** Writes maps, iterables, strings, numbers and booleans; the user's Maven has no JSON library. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map) {
      object((Map<?, ?>) value, indent);
    } else if (value instanceof Iterable) {
      array((Iterable<?>) value, indent);
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void object(Map<?, ?> map, String indent) {
    String separator = indent + "  ";
    String next = "";
    out.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(next).append(separator);
      string(entry.getKey().toString());
      out.append(": ");
      value(entry.getValue(), separator);
      next = ",";
    }
    out.append(map.isEmpty() ? "" : indent).append('}');
  }

  private void array(Iterable<?> items, String indent) {
    String separator = indent + "  ";
    String next = "";
    out.append('[');
    for (Object item : items) {
      out.append(next).append(separator);
      value(item, separator);
      next = ",";
    }
    out.append(next.isEmpty() ? "" : indent).append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
