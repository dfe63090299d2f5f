package io.jumun.system.walk;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Copies aggregates field by field. Records, and what the JDK has made unchangeable, are shared.
 */
final class Copies {

  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  private Copies() {}

  @SuppressWarnings("unchecked")
  static <T> T of(T original) {
    if (original instanceof ArrayList<?> list) {
      var copy = new ArrayList<>();
      list.forEach(element -> copy.add(of(element)));
      return (T) copy;
    }
    return isChangeable(original) ? copy(original) : original;
  }

  static boolean isChangeable(Object value) {
    return value != null
        && value.getClass().getName().startsWith("io.jumun.")
        && !(value instanceof Record)
        && !(value instanceof Enum<?>);
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T original) {
    try {
      Constructor<?> make = original.getClass().getDeclaredConstructor();
      make.setAccessible(true);
      Object copy = make.newInstance();
      for (Field field : fields(original.getClass())) {
        field.set(copy, of(field.get(original)));
      }
      return (T) copy;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Field> fields(Class<?> type) {
    return FIELDS.computeIfAbsent(type, Copies::find);
  }

  private static List<Field> find(Class<?> type) {
    return type == null || type == Object.class
        ? List.of()
        : Stream.concat(find(type.getSuperclass()).stream(), Stream.of(type.getDeclaredFields()))
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .peek(field -> field.setAccessible(true))
            .toList();
  }
}
