package dev.coveragerun.maven;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a configured plugin goal, read from its fields: their names are those of the
 * plugin's documentation, and stay while getters and class names change from version to version.
 */
final class MojoParameters {
  private final Object mojo;

  MojoParameters(Object mojo) {
    this.mojo = mojo;
  }

  Optional<Object> value(String name) {
    Field field = field(name);
    if (field == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(field.get(mojo));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + name + " of " + mojo.getClass(), e);
    }
  }

  /** Without surrounding white space; empty when it is blank. */
  Optional<String> text(String name) {
    return value(name).map(Object::toString).map(String::trim).filter(text -> !text.isEmpty());
  }

  boolean flag(String name, boolean otherwise) {
    return value(name).map(value -> Boolean.parseBoolean(value.toString())).orElse(otherwise);
  }

  Optional<File> file(String name) {
    return value(name).filter(File.class::isInstance).map(File.class::cast);
  }

  /** Elements of an array or a collection, nulls left out. */
  List<String> list(String name) {
    return strings(value(name).orElse(null));
  }

  /** In the order of the map; a null value is an empty text, as surefire has it. */
  Map<String, String> map(String name) {
    Map<String, String> entries = new LinkedHashMap<>();
    Object value = value(name).orElse(null);
    if (value instanceof Map) {
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        Object text = entry.getValue();
        entries.put(String.valueOf(entry.getKey()), text == null ? "" : text.toString());
      }
    }
    return entries;
  }

  /** The array or collection that a method without parameters returns; empty without it. */
  List<String> call(String name) {
    for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          return invoke(method);
        }
      }
    }
    return Collections.emptyList();
  }

  private List<String> invoke(Method method) {
    try {
      method.setAccessible(true);
      return strings(method.invoke(mojo));
    } catch (ReflectiveOperationException e) {
      return Collections.emptyList();
    }
  }

  /** Returns whether there is such a parameter, and it took the value. */
  boolean set(String name, Object value) {
    Field field = field(name);
    if (field == null) {
      return false;
    }
    try {
      field.set(mojo, value);
      return true;
    } catch (IllegalAccessException | IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> strings(Object value) {
    Object items = value instanceof Object[] ? Arrays.asList((Object[]) value) : value;
    List<String> strings = new ArrayList<>();
    if (items instanceof Collection) {
      for (Object item : (Collection<?>) items) {
        if (item != null) {
          strings.add(item.toString());
        }
      }
    }
    return strings;
  }

  private Field field(String name) {
    for (Class<?> type = mojo.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    return null;
  }
}
