package org.ser4j.models.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link JsonCodec.Builder} was given for one type. */
final class TypeSettings {
  static final TypeSettings NONE = new TypeSettings();

  String kindKey = "kind";
  @Nullable String kindComponent;

  /** Kind to the value of {@link #kindComponent}; just the kind if there is no such component. */
  final Map<String, @Nullable Object> kinds = new LinkedHashMap<>();

  List<String> oldKinds = List.of();
  @Nullable List<String> untaggedKeys;
  boolean unwrapped;
  boolean nonFiniteAsNull;
  @Nullable Surrogate surrogate;
  @Nullable Consumer<Map<String, @Nullable Object>> upgrade;
  final Map<Enum<?>, String> constants = new HashMap<>();
  final Map<String, Enum<?>> oldConstants = new HashMap<>();
  private final Map<String, ComponentSettings> components = new LinkedHashMap<>();

  /** A type that is written as another one. */
  record Surrogate(Class<?> written, Function<?, ?> to, Function<?, ?> from) {}

  /** The settings of one component. */
  static final class ComponentSettings {
    private static final ComponentSettings NONE = new ComponentSettings();

    @Nullable String key;
    List<String> oldKeys = List.of();
    boolean hasDefault;
    boolean omitDefault;
    @Nullable Object defaultValue;
    boolean inline;
    List<String> group = List.of();
    @Nullable Object nullValue;
    @Nullable Function<String, ?> shorthand;

    void withDefault(Object value, boolean omit) {
      hasDefault = true;
      omitDefault = omit;
      defaultValue = value;
    }
  }

  ComponentSettings of(String component) {
    ComponentSettings known = components.get(component);
    if (known == null) {
      known = new ComponentSettings();
      components.put(component, known);
    }
    return known;
  }

  ComponentSettings find(String component) {
    return components.getOrDefault(component, ComponentSettings.NONE);
  }

  /** Refuses settings of components that a record does not have. */
  void requireKnown(List<String> names, Class<?> record) {
    List<String> used = new ArrayList<>(components.keySet());
    for (ComponentSettings component : components.values()) {
      used.addAll(component.group);
    }
    if (kindComponent != null) {
      used.add(kindComponent);
    }
    used.removeAll(names);
    if (!used.isEmpty()) {
      throw new IllegalStateException(record + " has no components " + used);
    }
  }
}
