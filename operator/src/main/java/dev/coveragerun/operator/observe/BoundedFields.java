package dev.coveragerun.operator.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a JSON object that nobody vouches for: each is asked for with its bounds. */
record BoundedFields(ObjectNode node) {
  /** A field is missing, of another type or beyond its bounds; the message names it. */
  static final class OutOfBounds extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfBounds(String field) {
      super("its field " + field + " is missing or not what it should be");
    }
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  BoundedFields object(String field) {
    if (node.get(field) instanceof ObjectNode inner) {
      return new BoundedFields(inner);
    }
    throw new OutOfBounds(field);
  }

  ArrayNode array(String field, int min, int max) {
    if (node.get(field) instanceof ArrayNode items && items.size() >= min && items.size() <= max) {
      return items;
    }
    throw new OutOfBounds(field);
  }

  List<Integer> counts(String field, int min, int max) {
    List<Integer> counts = new ArrayList<>();
    for (JsonNode item : array(field, min, max)) {
      counts.add(integer(item, field, 0, Integer.MAX_VALUE));
    }
    return counts;
  }

  int integer(String field, int min, int max) {
    return integer(node.path(field), field, min, max);
  }

  static int integer(JsonNode value, String field, int min, int max) {
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new OutOfBounds(field);
    }
    int number = value.intValue();
    if (number < min || number > max) {
      throw new OutOfBounds(field);
    }
    return number;
  }

  double number(String field, double max) {
    return number(node.path(field), field, max);
  }

  /** From 0 to {@code max}. */
  static double number(JsonNode value, String field, double max) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (number >= 0 && number <= max) {
      return number;
    }
    throw new OutOfBounds(field);
  }

  boolean flag(String field) {
    if (node.path(field).isBoolean()) {
      return node.get(field).booleanValue();
    }
    throw new OutOfBounds(field);
  }

  String word(String field, String pattern) {
    return Optional.ofNullable(node.path(field).textValue())
        .filter(text -> text.matches(pattern))
        .orElseThrow(() -> new OutOfBounds(field));
  }

  /** CamelCase, as a condition's reason has to be. */
  String reason(String field) {
    return word(field, "[A-Z][A-Za-z0-9]{0,63}");
  }

  /** For people: cut when too long, and nothing in it that a terminal would obey. */
  String text(String field, int maxLength) {
    String text =
        Optional.ofNullable(node.path(field).textValue()).orElseThrow(() -> new OutOfBounds(field));
    return PlainText.of(text, maxLength);
  }
}
