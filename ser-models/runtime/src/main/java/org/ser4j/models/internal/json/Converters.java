package org.ser4j.models.internal.json;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON forms of everything but records and sealed interfaces. */
final class Converters {
  private Converters() {}

  static Converter of(Type type, JsonCodec codec) {
    if (type instanceof Class<?> plain) {
      return ofClass(plain, codec);
    }
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      if (Map.class.isAssignableFrom(raw) && arguments[0] == String.class) {
        return new Entries(codec.converter(arguments[1]));
      }
      if (Set.class.isAssignableFrom(raw)) {
        return new SortedItems(codec.converter(arguments[0]));
      }
      if (raw == List.class) {
        return new Items(codec.converter(arguments[0]));
      }
    }
    throw noForm(type);
  }

  private static Converter ofClass(Class<?> type, JsonCodec codec) {
    TypeSettings.Surrogate surrogate = codec.settings(type).surrogate;
    if (surrogate != null) {
      return surrogate(surrogate, codec);
    }
    if (type.isEnum()) {
      return new Constant(type, codec.settings(type));
    }
    if (type.isRecord()) {
      RecordConverter record = new RecordConverter(type, codec);
      return codec.settings(type).unwrapped ? new Unwrapped(record) : record;
    }
    if (type.isSealed()) {
      return new SealedConverter(type, codec);
    }
    if (type.isArray()) {
      return new OfArray(type.getComponentType(), codec.converter(type.getComponentType()));
    }
    return new Scalar(type);
  }

  /** A type under a sealed interface: an object even where the type alone is written unwrapped. */
  static Converter.OfObject member(Class<?> type, JsonCodec codec) {
    TypeSettings.Surrogate surrogate = codec.settings(type).surrogate;
    Converter converter =
        surrogate == null && type.isRecord()
            ? new RecordConverter(type, codec)
            : codec.converter(type);
    if (converter instanceof Converter.OfObject object) {
      return object;
    }
    throw new IllegalStateException("the JSON form of " + type + " is not an object");
  }

  static IllegalStateException noForm(Type type) {
    return new IllegalStateException("no JSON form for " + type);
  }

  private static Converter surrogate(TypeSettings.Surrogate surrogate, JsonCodec codec) {
    Converter written = codec.converter(surrogate.written());
    return written instanceof Converter.OfObject object
        ? new ObjectSurrogate(object, surrogate)
        : new ValueSurrogate(written, surrogate);
  }

  @SuppressWarnings("unchecked")
  private static Object apply(Function<?, ?> function, @Nullable Object value) {
    return ((Function<Object, Object>) function).apply(value);
  }

  private static Object placed(Function<?, ?> function, @Nullable Object value, String place) {
    try {
      return apply(function, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          place.isEmpty() ? e.getMessage() : place + ": " + e.getMessage(), e);
    }
  }

  /** Numbers, text, true and false; Object and Number for any of them. */
  static final class Scalar extends Converter {
    private final Class<?> type;

    Scalar(Class<?> type) {
      this.type = type;
      if (type.isPrimitive() || type == String.class || type == Object.class) {
        return;
      }
      if (!Number.class.isAssignableFrom(type) && type != Boolean.class) {
        throw noForm(type);
      }
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      if (type == int.class || type == Integer.class) {
        return (int) JsonFields.whole(tree, place, Integer.MIN_VALUE, Integer.MAX_VALUE);
      } else if (type == long.class || type == Long.class) {
        return JsonFields.whole(tree, place, Long.MIN_VALUE, Long.MAX_VALUE);
      } else if (type == double.class || type == Double.class) {
        return JsonFields.number(tree, place);
      } else if (type == float.class || type == Float.class) {
        return JsonFields.single(tree, place);
      } else if (type == boolean.class || type == Boolean.class) {
        return JsonFields.bool(tree, place);
      } else if (type == String.class) {
        return JsonFields.string(tree, place);
      } else if (type == Number.class) {
        return JsonFields.anyNumber(tree, place);
      }
      return tree;
    }

    @Override
    @Nullable Object write(Object value) {
      return value;
    }
  }

  /** An enum's constants, in lower case. */
  private static final class Constant extends Converter {
    private final Map<Object, String> names = new LinkedHashMap<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();

    Constant(Class<?> type, TypeSettings settings) {
      for (Object constant : type.getEnumConstants()) {
        String name = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        names.put(constant, settings.constants.getOrDefault(constant, name));
        constants.put(names.get(constant), constant);
      }
      constants.putAll(settings.oldConstants);
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      return JsonFields.oneOf(place, JsonFields.string(tree, place), constants, names.values());
    }

    @Override
    @Nullable Object write(Object value) {
      return names.get(value);
    }
  }

  /** A list. */
  static class Items extends Converter {
    private final Converter item;

    Items(Converter item) {
      this.item = item;
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Object each : JsonFields.list(tree, place)) {
        items.add(item.read(each, JsonFields.at(place, items.size())));
      }
      return Collections.unmodifiableList(items);
    }

    @Override
    @Nullable Object write(Object value) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Object each : (Collection<?>) value) {
        list.add(item.write(each));
      }
      return list;
    }
  }

  /** A set, in natural order. */
  private static final class SortedItems extends Items {
    SortedItems(Converter item) {
      super(item);
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      return new LinkedHashSet<>((List<?>) super.read(tree, place));
    }

    @Override
    @Nullable Object write(Object value) {
      return super.write(new TreeSet<>((Set<?>) value));
    }
  }

  /** An array; one of numbers is a list of numbers. */
  private static final class OfArray extends Converter {
    private final Class<?> itemType;
    private final Converter item;

    OfArray(Class<?> itemType, Converter item) {
      this.itemType = itemType;
      this.item = item;
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      List<?> list = JsonFields.list(tree, place);
      Object array = Array.newInstance(itemType, list.size());
      for (int i = 0; i < list.size(); i++) {
        Array.set(array, i, item.read(list.get(i), place));
      }
      return array;
    }

    @Override
    @Nullable Object write(Object value) {
      List<@Nullable Object> list = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        list.add(item.write(Array.get(value, i)));
      }
      return list;
    }
  }

  /** A map with String keys, in its own order; inline, it takes all fields that are left. */
  private static final class Entries extends Converter.OfObject {
    /** Of such maps the order differs between runs, so they are sorted. */
    private static final Class<?> ANY_ORDER = Map.of().getClass();

    private final Converter value;

    Entries(Converter value) {
      this.value = value;
    }

    @Override
    Object take(JsonFields fields, @Nullable String kind) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (String name : fields.names()) {
        map.put(name, value.read(fields.take(name), fields.at(name)));
      }
      return Collections.unmodifiableMap(map);
    }

    @Override
    void put(Object map, Map<String, @Nullable Object> json) {
      @SuppressWarnings("unchecked")
      Map<String, Object> entries = (Map<String, Object>) map;
      (map.getClass() == ANY_ORDER ? new TreeMap<>(entries) : entries)
          .forEach((name, each) -> json.put(name, value.write(each)));
    }
  }

  /** A record of one component as the component itself. */
  private static final class Unwrapped extends Converter {
    private final RecordConverter record;

    Unwrapped(RecordConverter record) {
      this.record = record;
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      return record.readUnwrapped(tree, place);
    }

    @Override
    @Nullable Object write(Object value) {
      return record.writeUnwrapped(value);
    }
  }

  /** A type written as another one that is no object. */
  private static final class ValueSurrogate extends Converter {
    private final Converter written;
    private final TypeSettings.Surrogate surrogate;

    ValueSurrogate(Converter written, TypeSettings.Surrogate surrogate) {
      this.written = written;
      this.surrogate = surrogate;
    }

    @Override
    @Nullable Object read(@Nullable Object tree, String place) {
      return placed(surrogate.from(), written.read(tree, place), place);
    }

    @Override
    @Nullable Object write(Object value) {
      return written.write(apply(surrogate.to(), value));
    }
  }

  /** A type written as another one that is an object. */
  private static final class ObjectSurrogate extends Converter.OfObject {
    private final OfObject written;
    private final TypeSettings.Surrogate surrogate;

    ObjectSurrogate(OfObject written, TypeSettings.Surrogate surrogate) {
      this.written = written;
      this.surrogate = surrogate;
    }

    @Override
    Object take(JsonFields fields, @Nullable String kind) {
      Object value = written.take(fields, kind);
      if (!(written instanceof RecordConverter record)) {
        return placed(surrogate.from(), value, fields.place());
      }
      try {
        return apply(surrogate.from(), value);
      } catch (IllegalArgumentException e) {
        throw record.placed(fields.place(), e);
      }
    }

    @Override
    void put(Object value, Map<String, @Nullable Object> json) {
      written.put(apply(surrogate.to(), value), json);
    }
  }
}
