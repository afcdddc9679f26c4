package org.ser4j.models.internal.json;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records to JSON and back, by reflection. A record is an object with a key for each component, in
 * their order; key names are the component names in snake case. Where a sealed interface is
 * declared, the object starts with its {@code kind}: the record's simple name in snake case, so
 * that a new record under a sealed interface needs no codec of its own. Components may be
 * primitives, String, enums (written in lower case), arrays of numbers, List, Set (written sorted),
 * Map with String keys, records, sealed interfaces, and Optional, OptionalInt, OptionalLong,
 * OptionalDouble (left out when empty). What differs from that is registered with the {@link
 * Builder}.
 *
 * <p>Reading is strict. A missing key, an unknown key, a wrong type, or an IllegalArgumentException
 * of a record's constructor is an IllegalArgumentException with the place: {@code layers[3].filters
 * must be ...}.
 *
 * <p>Records must be public in an exported package, or in a package that is opened to this module.
 * Thread-safe; descriptions of types are made once per codec, on first use.
 */
public final class JsonCodec {
  private final Map<Class<?>, TypeSettings> settings;
  private final Map<Type, Converter> converters = new ConcurrentHashMap<>();

  private JsonCodec(Map<Class<?>, TypeSettings> settings) {
    this.settings = settings;
  }

  /** Starts a codec. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads a record or sealed type from JSON text.
   *
   * @throws IllegalArgumentException if the text is not valid; the message names the place
   */
  public <T> T read(Class<T> type, String json) {
    return read(type, Json.parse(json), "");
  }

  /**
   * Reads a value of a tree.
   *
   * @param type the declared type: a record, sealed interface or registered type
   * @param tree as {@link Json#parse} gives it
   * @param place for messages; empty for the root
   * @throws IllegalArgumentException if the tree is not valid; the message names the place
   */
  @SuppressWarnings("unchecked")
  public <T> T read(Class<T> type, @Nullable Object tree, String place) {
    return (T) Objects.requireNonNull(converter(type).read(tree, place));
  }

  /** Reads a list of values; see {@link #read(Class, Object, String)}. */
  @SuppressWarnings("unchecked")
  public <T> List<T> readList(Class<T> itemType, @Nullable Object tree, String place) {
    return (List<T>)
        Objects.requireNonNull(new Converters.Items(converter(itemType)).read(tree, place));
  }

  /**
   * Writes a value as a tree.
   *
   * @param type the declared type: a sealed interface makes the object start with its kind
   */
  public <T> Object tree(Class<? super T> type, T value) {
    return Objects.requireNonNull(converter(type).write(value));
  }

  /** Writes a list of values as a tree. */
  public <T> Object treeOfList(Class<T> itemType, List<? extends T> values) {
    return Objects.requireNonNull(new Converters.Items(converter(itemType)).write(values));
  }

  /** Writes a value as text; see {@link Json#write}. Equal values give equal text. */
  public <T> String write(Class<? super T> type, T value) {
    return Json.write(tree(type, value));
  }

  TypeSettings settings(Class<?> type) {
    return settings.getOrDefault(type, TypeSettings.NONE);
  }

  Converter converter(Type type) {
    Converter known = converters.get(type);
    if (known == null) {
      // Not computeIfAbsent: making one may ask for others. All that are made are equal.
      known = Converters.of(type, this);
      converters.putIfAbsent(type, known);
    }
    return known;
  }

  /**
   * Registers what differs from the defaults. {@link #type} names a type; the methods that follow
   * apply to it, up to the next {@link #type}. Components are named as in Java; a name that does
   * not exist is an IllegalStateException at the type's first use.
   */
  public static final class Builder {
    private final Map<Class<?>, TypeSettings> settings = new HashMap<>();
    private TypeSettings current = new TypeSettings();

    private Builder() {}

    /** Selects the type that the following calls describe. */
    public Builder type(Class<?> type) {
      TypeSettings known = settings.get(type);
      if (known == null) {
        known = new TypeSettings();
        settings.put(type, known);
      }
      current = known;
      return this;
    }

    /** Of a sealed interface: the key of the kind, {@code kind} by default. */
    public Builder kindKey(String key) {
      current.kindKey = key;
      return this;
    }

    /** Of a record under a sealed interface: its kind, and kinds that are read but not written. */
    public Builder kind(String kind, String... oldKinds) {
      current.kinds.clear();
      current.kinds.put(kind, null);
      return oldKinds(oldKinds);
    }

    /** Further kinds that are read but not written. */
    public Builder oldKinds(String... oldKinds) {
      current.oldKinds = List.of(oldKinds);
      return this;
    }

    /**
     * Of a record under a sealed interface: one component is written as part of the kind, such as
     * {@code max_pool1d} and {@code avg_pool1d}, and not as a key.
     */
    public Builder kinds(String component, Map<String, ?> valueByKind) {
      current.kindComponent = component;
      current.kinds.clear();
      current.kinds.putAll(valueByKind);
      return this;
    }

    /**
     * Of a record under a sealed interface: it is written without a kind, and read where the key of
     * the kind is absent and, if {@code keys} are given, one of them is there.
     */
    public Builder untagged(String... keys) {
      current.untaggedKeys = List.of(keys);
      return this;
    }

    /** A component's key, and keys that are read but not written. */
    public Builder key(String component, String key, String... oldKeys) {
      current.of(component).key = key;
      return oldKeys(component, oldKeys);
    }

    /** Further keys of a component that are read but not written. */
    public Builder oldKeys(String component, String... oldKeys) {
      current.of(component).oldKeys = List.of(oldKeys);
      return this;
    }

    /** The component may be left out, and is left out in writing where it equals the default. */
    public Builder optional(String component, Object defaultValue) {
      current.of(component).withDefault(defaultValue, true);
      return this;
    }

    /** The component may be left out, and is always written. */
    public Builder defaulted(String component, Object defaultValue) {
      current.of(component).withDefault(defaultValue, false);
      return this;
    }

    /** The component's keys, kind included, are part of the object itself. */
    public Builder inline(String component) {
      current.of(component).inline = true;
      return this;
    }

    /** Neighbouring components of one type that are written as one list. */
    public Builder group(String key, String... components) {
      current.of(components[0]).key = key;
      current.of(components[0]).group = Arrays.asList(components);
      return this;
    }

    /** One value of the component is written as null. */
    public Builder nullMeans(String component, Object value) {
      current.of(component).nullValue = value;
      return this;
    }

    /** A string may be given in place of the value, such as the name of a preset. */
    public Builder shorthand(String component, Function<String, ?> values) {
      current.of(component).shorthand = values;
      return this;
    }

    /** A record of one component that is written as the component itself. */
    public Builder unwrapped() {
      current.unwrapped = true;
      return this;
    }

    /**
     * A type of any sort that is written as another one, such as a record made for the format.
     *
     * @param written what has a JSON form
     * @param to makes it
     * @param from the way back; an IllegalArgumentException gets the place
     */
    public <T, W> Builder as(
        Class<T> type, Class<W> written, Function<? super T, W> to, Function<W, ? extends T> from) {
      type(type);
      current.surrogate = new TypeSettings.Surrogate(written, to, from);
      return this;
    }

    /**
     * Changes an object's fields before they are read, to bring an older format up to date. An
     * IllegalArgumentException gets the place.
     */
    public Builder upgrade(Consumer<Map<String, @Nullable Object>> change) {
      current.upgrade = change;
      return this;
    }

    /** Of an enum: the written name of a constant, and names that are read but not written. */
    public Builder constant(Enum<?> constant, String name, String... oldNames) {
      type(constant.getDeclaringClass());
      current.constants.put(constant, name);
      for (String old : oldNames) {
        current.oldConstants.put(old, constant);
      }
      return this;
    }

    /** Of a record: NaN and the infinities are written as null, and null is read as NaN. */
    public Builder nonFiniteAsNull() {
      current.nonFiniteAsNull = true;
      return this;
    }

    /** The codec; the builder must not be used afterwards. */
    public JsonCodec build() {
      return new JsonCodec(new LinkedHashMap<>(settings));
    }
  }
}
