package org.ser4j.training.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;

/**
 * The networks that have a name: those of the five notebooks that this library replaces, {@code
 * 000/final} and so on, and its own.
 */
public final class Zoo {
  private static final Map<String, Definition> DEFINITIONS = new LinkedHashMap<>();

  static {
    Stream.of(
            Notebook000.definitions(),
            Notebook001.definitions(),
            Notebook002.definitions(),
            Notebook003.definitions(),
            Notebook004.definitions(),
            ModernNetworks.definitions())
        .flatMap(List::stream)
        .forEach(definition -> DEFINITIONS.put(definition.entry().name(), definition));
  }

  private Zoo() {}

  /**
   * The names that {@link #named} knows.
   *
   * @return notebook by notebook, this library's own last
   */
  public static List<String> names() {
    return List.copyOf(DEFINITIONS.keySet());
  }

  /**
   * What is known of every network.
   *
   * @return in the order of {@link #names}
   */
  public static List<ZooEntry> entries() {
    return DEFINITIONS.values().stream().map(Definition::entry).toList();
  }

  /**
   * What is known of one network.
   *
   * @param name one of {@link #names}
   * @return its entry
   * @throws IllegalArgumentException if there is no such network; the message lists those there are
   */
  public static ZooEntry entry(String name) {
    return definition(name).entry();
  }

  /**
   * Makes a network.
   *
   * @param name one of {@link #names}
   * @param input shape of one input, batch axis left out, such as {@code [1, 64, 250]}: channels,
   *     mel bands, frames. Networks over a line of values take any shape, row by row; those over
   *     pictures take a sequence {@code [features, frames]} too, as one channel
   * @param classes number of logits, at least 1, for {@code 003/raw_gender} and {@code
   *     003/features_gender} at least 2
   * @return the tree, whose name is {@code name}; every layer fits the input
   * @throws IllegalArgumentException if there is no such network (the message lists those there
   *     are), or it cannot take that input
   */
  public static Architecture named(String name, Shape input, int classes) {
    Objects.requireNonNull(input, "input");
    Architecture architecture =
        new Architecture(name, input, definition(name).layers(input, classes));
    architecture.resolve();
    return architecture;
  }

  private static Definition definition(String name) {
    Definition definition = DEFINITIONS.get(Objects.requireNonNull(name, "name"));
    if (definition == null) {
      throw new IllegalArgumentException("no network named '" + name + "', only " + names());
    }
    return definition;
  }
}
