package org.ser4j.training.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;

/**
 * Everything that a training configuration can refer to by name: networks, preprocessing and
 * waveform augmentations of every {@link PresetProvider} on the class path, and this library's own
 * networks {@code residual_cnn} and {@code cnn_bilstm}. The five notebooks' presets, {@code
 * 000/final} and so on, are in the artifact {@code org.ser4j:ser-notebooks}. Thread-safe.
 */
public final class Zoo {
  private static final String NOTEBOOKS =
      "; the notebooks' presets are in the artifact org.ser4j:ser-notebooks";

  private final Map<String, ZooEntry> networks = new LinkedHashMap<>();
  private final Map<String, List<PreprocessingStep>> preprocessing = new LinkedHashMap<>();
  private final Map<String, List<List<WaveformAugmentation>>> augmentations = new LinkedHashMap<>();

  private Zoo() {
    ServiceLoader.load(PresetProvider.class, Zoo.class.getClassLoader()).forEach(this::add);
    ModernNetworks.ENTRIES.forEach(n -> put("network", networks, n.name(), n));
  }

  private void add(PresetProvider provider) {
    provider.networks().forEach(n -> put("network", networks, n.name(), n));
    provider.preprocessing().forEach((n, p) -> put("preprocessing", preprocessing, n, p));
    provider.augmentations().forEach((n, a) -> put("augmentation", augmentations, n, a));
  }

  private static <T> void put(String kind, Map<String, T> presets, String name, T preset) {
    if (presets.putIfAbsent(name, preset) != null) {
      throw new IllegalStateException("two providers define the " + kind + " '" + name + "'");
    }
  }

  /** Loaded on first use. */
  private static final class Loaded {
    static final Zoo ZOO = new Zoo();
  }

  /** The names of all networks, provider by provider, this library's own last. */
  public static List<String> names() {
    return List.copyOf(Loaded.ZOO.networks.keySet());
  }

  /** What is known about every network, in the order of {@link #names}. */
  public static List<ZooEntry> entries() {
    return List.copyOf(Loaded.ZOO.networks.values());
  }

  /**
   * What is known about one network.
   *
   * @param name one of {@link #names}
   * @throws IllegalArgumentException if there is no such network; the message lists those there are
   */
  public static ZooEntry entry(String name) {
    return named("network", Loaded.ZOO.networks, name);
  }

  /**
   * Makes a network.
   *
   * @param name one of {@link #names}
   * @param input shape of one input without the batch axis, such as {@code [1, 64, 250]}: channels,
   *     mel bands, frames. Networks over vectors accept any shape and flatten it row by row; those
   *     over images also accept a sequence {@code [features, frames]} as one channel
   * @param classes number of logits, at least 1; at least 2 for {@code 003/raw_gender} and {@code
   *     003/features_gender}
   * @return an architecture with the given name; every layer fits the input
   * @throws IllegalArgumentException if there is no such network (the message lists those there
   *     are), or it does not accept that input
   */
  public static Architecture named(String name, Shape input, int classes) {
    return entry(name).architecture(input, classes);
  }

  /** The names that {@link #preprocessing} knows. */
  public static List<String> preprocessingNames() {
    return List.copyOf(Loaded.ZOO.preprocessing.keySet());
  }

  /**
   * Named preprocessing steps, in the order in which they are applied.
   *
   * @throws IllegalArgumentException if there are none of that name; the message lists the names
   */
  public static List<PreprocessingStep> preprocessing(String name) {
    return named("preprocessing", Loaded.ZOO.preprocessing, name);
  }

  /** The names that {@link #augmentations} knows. */
  public static List<String> augmentationNames() {
    return List.copyOf(Loaded.ZOO.augmentations.keySet());
  }

  /**
   * A named waveform augmentation: one list of steps for each augmented version of a recording.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists the names
   */
  public static List<List<WaveformAugmentation>> augmentations(String name) {
    return named("augmentation", Loaded.ZOO.augmentations, name);
  }

  private static <T> T named(String kind, Map<String, T> presets, String name) {
    T preset = presets.get(Objects.requireNonNull(name, "name"));
    if (preset == null) {
      throw new IllegalArgumentException(
          "no "
              + kind
              + " named '"
              + name
              + "'; available: "
              + presets.keySet()
              + (Loaded.ZOO.preprocessing.isEmpty() ? NOTEBOOKS : ""));
    }
    return preset;
  }
}
