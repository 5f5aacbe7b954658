package dev.coveragerun.runner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An HTML or SVG element that is built from values and written once. Names of elements and
 * attributes are the program's own; every value goes through {@link #escape}, so that no text can
 * become markup. Links lead to relative paths and fragments only.
 */
final class Html {
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "col", "wbr");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  Html(String name) {
    this.name = name;
  }

  /** The program's own style sheet: the one content that is written as it is. */
  static Html style(String css) {
    Html style = new Html("style");
    style.children.add(new Raw(css));
    return style;
  }

  private record Raw(String content) {}

  /** {@code "td.num"}: an element with a class. */
  static Html of(String nameAndClass, Object... children) {
    int dot = nameAndClass.indexOf('.');
    Html element = new Html(dot < 0 ? nameAndClass : nameAndClass.substring(0, dot));
    if (dot >= 0) {
      element.attribute("class", nameAndClass.substring(dot + 1).replace('.', ' '));
    }
    for (Object child : children) {
      element.put(child);
    }
    return element;
  }

  /** A link to a file of the report; plain text when there is no such file. */
  static Html link(Optional<String> path, Object... content) {
    if (path.isEmpty()) {
      return of("span", content);
    }
    String escaped = path.get().replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    return of("a", content).attribute("href", "./" + escaped);
  }

  Html attribute(String attribute, Object value) {
    attributes.put(attribute, String.valueOf(value));
    return this;
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  Html text(String text) {
    children.add(text);
    return this;
  }

  Html add(Html... elements) {
    children.addAll(List.of(elements));
    return this;
  }

  Html addAll(List<Html> elements) {
    children.addAll(elements);
    return this;
  }

  private void put(Object child) {
    if (child instanceof Html || child instanceof String) {
      children.add(child);
    } else if (child instanceof Optional<?> optional) {
      optional.ifPresent(this::put);
    } else if (child instanceof Iterable<?> several) {
      several.forEach(this::put);
    } else {
      children.add(String.valueOf(child));
    }
  }

  @Override
  public String toString() {
    var out = new StringBuilder();
    write(out);
    return out.toString();
  }

  void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    out.append('>');
    if (VOID.contains(name)) {
      return;
    }
    for (Object child : children) {
      if (child instanceof Html element) {
        element.write(out);
      } else if (child instanceof Raw raw) {
        out.append(raw.content());
      } else {
        out.append(escape((String) child));
      }
    }
    out.append("</").append(name).append('>');
  }

  /**
   * Safe as text and inside a quoted attribute. Control characters, which a page may not hold, and
   * the marks that turn the direction of text (a name could hide behind them) become U+FFFD.
   */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    XmlText.legal(text)
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(turns(point) ? 0xFFFD : point);
              }
            });
    return out.toString();
  }

  private static boolean turns(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0x7F && point <= 0x9F);
  }
}
