package org.ser4j.models.internal.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ser4j.models.internal.json.TypeSettings.ComponentSettings;

/** A record: an object with a key for each component. */
final class RecordConverter extends Converter.OfObject {
  private final Class<?> type;
  private final JsonCodec codec;
  private final TypeSettings settings;
  private final Constructor<?> constructor;
  private final RecordComponent[] components;
  private volatile @Nullable List<Slot> slots;

  RecordConverter(Class<?> type, JsonCodec codec) {
    this.type = type;
    this.codec = codec;
    this.settings = codec.settings(type);
    this.components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      names.add(components[i].getName());
      components[i].getAccessor().trySetAccessible();
    }
    settings.requireKnown(names, type);
    try {
      constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  Object take(JsonFields fields, @Nullable String kind) {
    List<Slot> all = slots();
    if (settings.upgrade != null) {
      try {
        settings.upgrade.accept(fields.left());
      } catch (IllegalArgumentException e) {
        throw placed(fields.place(), e);
      }
    }
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (Slot slot : all) {
      slot.take(fields, kind, values);
    }
    return make(values, fields.place());
  }

  @Override
  void put(Object value, Map<String, @Nullable Object> json) {
    for (Slot slot : slots()) {
      slot.put(value, json);
    }
  }

  /** Reads a record of one component as the component itself. */
  Object readUnwrapped(@Nullable Object tree, String place) {
    return make(new @Nullable Object[] {slots().get(0).converter.read(tree, place)}, place);
  }

  @Nullable Object writeUnwrapped(Object value) {
    Slot only = slots().get(0);
    return only.converter.write(only.get(value, 0));
  }

  /** The value of one component. */
  Object component(String name, Object value) {
    for (RecordComponent component : components) {
      if (component.getName().equals(name)) {
        return get(component.getAccessor(), value);
      }
    }
    throw new IllegalStateException(type + " has no component " + name);
  }

  private Object make(@Nullable Object[] values, String place) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw placed(place, refused);
      }
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A constructor does not know the place, and names components where users know keys. */
  IllegalArgumentException placed(String place, IllegalArgumentException refused) {
    String message = String.valueOf(refused.getMessage());
    for (Slot slot : slots()) {
      for (String name : slot.names) {
        if (message.startsWith(name + " ") && slot.key != null) {
          String key = place.isEmpty() ? slot.key : place + "." + slot.key;
          return new IllegalArgumentException(key + message.substring(name.length()), refused);
        }
      }
    }
    return new IllegalArgumentException(
        place.isEmpty() ? message : place + ": " + message, refused);
  }

  /** Made on first use: a record may hold itself. */
  private List<Slot> slots() {
    List<Slot> known = slots;
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < components.length; ) {
        Slot slot = new Slot(i);
        known.add(slot);
        i += slot.names.size();
      }
      slots = known;
    }
    return known;
  }

  private static Object get(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (InvocationTargetException e) {
      throw unchecked(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException unchecked(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /** One key: a component, or neighbouring ones that are written as a list. */
  private final class Slot {
    final int first;
    final List<String> names;

    /** Null where the component is part of the kind or inline. */
    final @Nullable String key;

    /** Of no use where the component is part of the kind. */
    final Converter converter;

    private final boolean isPartOfKind;
    private final ComponentSettings own;
    private final @Nullable Class<?> optional;

    Slot(int first) {
      this.first = first;
      RecordComponent component = components[first];
      this.own = settings.find(component.getName());
      this.names = own.group.isEmpty() ? List.of(component.getName()) : own.group;
      this.isPartOfKind = component.getName().equals(settings.kindComponent);
      this.key =
          isPartOfKind || own.inline
              ? null
              : own.key == null ? SealedConverter.snakeCase(component.getName()) : own.key;
      this.optional =
          component.getType().getSimpleName().startsWith("Optional") ? component.getType() : null;
      this.converter = codec.converter(valueType(component));
    }

    private Type valueType(RecordComponent component) {
      if (optional == Optional.class) {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      } else if (optional == OptionalInt.class) {
        return int.class;
      } else if (optional == OptionalLong.class) {
        return long.class;
      } else if (optional == OptionalDouble.class) {
        return double.class;
      }
      // Plain types without reading generic signatures, which costs milliseconds at start-up.
      Class<?> plain = component.getType();
      boolean generic =
          Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain);
      return generic ? component.getGenericType() : plain;
    }

    void take(JsonFields fields, @Nullable String kind, @Nullable Object[] values) {
      if (isPartOfKind) {
        values[first] = settings.kinds.get(kind);
      } else if (own.inline) {
        values[first] = ((OfObject) converter).take(fields, null);
      } else if (own.group.isEmpty()) {
        values[first] = takeOne(fields, Objects.requireNonNull(key));
      } else {
        takeGroup(fields, Objects.requireNonNull(key), values);
      }
    }

    private @Nullable Object takeOne(JsonFields fields, String key) {
      String given = fields.nameOf(key, own.oldKeys);
      if (!fields.has(given) && own.hasDefault) {
        return own.defaultValue;
      }
      if (!fields.has(given) && optional != null) {
        return wrap(null);
      }
      Object tree = fields.take(given);
      String place = fields.at(given);
      if (tree == null && own.nullValue != null) {
        return own.nullValue;
      }
      if (tree == null && settings.nonFiniteAsNull) {
        return Double.NaN;
      }
      if (tree instanceof String text && own.shorthand != null) {
        try {
          return own.shorthand.apply(text);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
      }
      return wrap(converter.read(tree, place));
    }

    private void takeGroup(JsonFields fields, String key, @Nullable Object[] values) {
      String given = fields.nameOf(key, own.oldKeys);
      List<?> list = JsonFields.list(fields.take(given), fields.at(given));
      if (list.size() != names.size()) {
        throw new IllegalArgumentException(
            fields.at(given) + " must be a list of " + names.size() + " values: " + names);
      }
      for (int i = 0; i < names.size(); i++) {
        values[first + i] = converter.read(list.get(i), fields.at(given));
      }
    }

    void put(Object record, Map<String, @Nullable Object> json) {
      if (isPartOfKind) {
        return;
      }
      Object value = get(record, 0);
      if (key == null) {
        ((OfObject) converter).put(value, json);
      } else if (!own.group.isEmpty()) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          list.add(converter.write(get(record, i)));
        }
        json.put(key, list);
      } else if (own.nullValue != null && own.nullValue.equals(value)) {
        json.put(key, null);
      } else if (settings.nonFiniteAsNull
          && value instanceof Double number
          && !Double.isFinite(number)) {
        json.put(key, null);
      } else if (!isLeftOut(value)) {
        Object written = optional == null ? value : unwrap(value);
        json.put(key, written == null ? null : converter.write(written));
      }
    }

    Object get(Object record, int offset) {
      return RecordConverter.get(components[first + offset].getAccessor(), record);
    }

    private boolean isLeftOut(Object value) {
      if (own.hasDefault) {
        return own.omitDefault && Objects.deepEquals(own.defaultValue, value);
      }
      return optional != null && unwrap(value) == null;
    }

    private @Nullable Object wrap(@Nullable Object value) {
      if (optional == Optional.class) {
        return Optional.ofNullable(value);
      } else if (optional == OptionalInt.class) {
        return value == null ? OptionalInt.empty() : OptionalInt.of((int) value);
      } else if (optional == OptionalLong.class) {
        return value == null ? OptionalLong.empty() : OptionalLong.of((long) value);
      } else if (optional == OptionalDouble.class) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of((double) value);
      }
      return value;
    }

    private @Nullable Object unwrap(Object value) {
      if (value instanceof OptionalInt number) {
        return number.isEmpty() ? null : number.getAsInt();
      } else if (value instanceof OptionalLong number) {
        return number.isEmpty() ? null : number.getAsLong();
      } else if (value instanceof OptionalDouble number) {
        return number.isEmpty() ? null : number.getAsDouble();
      }
      return ((Optional<?>) value).orElse(null);
    }
  }
}
