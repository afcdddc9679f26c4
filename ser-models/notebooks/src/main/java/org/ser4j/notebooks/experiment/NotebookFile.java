package org.ser4j.notebooks.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/**
 * The experiments of one notebook, as its JSON resource holds them. An experiment extends the entry
 * of {@code shared} that it is {@code like}. Its training configuration is merged from three:
 * Keras' defaults ({@code keras.json}), the notebook's and its own. Objects are merged key by key,
 * unless the own one names its kind or type.
 */
record NotebookFile(
    String label,
    List<String> corpora,
    RandomSplit protocol,
    String note,
    Map<String, Object> config,
    Map<String, Map<String, Object>> shared,
    List<Map<String, Object>> experiments) {

  /** An experiment, with what differs from the notebook. Its name is that of the network. */
  record Entry(
      String name,
      int use,
      String variant,
      String id,
      Optional<String> features,
      Optional<String> label,
      Optional<RandomSplit> protocol,
      String note,
      Optional<Published> published,
      boolean separate,
      Map<String, Object> config) {}

  /** Scores in place of those in the zoo. */
  record Published(OptionalDouble accuracy, OptionalDouble macroF1) {}

  private static final String LIKE = "like";
  private static final List<String> KINDS = List.of("kind", "feature_extractor_type");
  private static final JsonCodec CODEC =
      JsonCodec.builder()
          .type(NotebookFile.class)
          .defaulted("note", "")
          .defaulted("shared", Map.of())
          .type(Entry.class)
          .defaulted("use", 0)
          .defaulted("variant", "")
          .defaulted("id", "")
          .defaulted("note", "")
          .defaulted("separate", false)
          .defaulted("config", Map.of())
          .build();

  /** The experiments of a notebook, in its order. */
  static List<Experiment> read(String notebook) {
    NotebookFile file = CODEC.read(NotebookFile.class, resource(notebook), notebook + ".json");
    Map<String, Object> config = merged(resource("keras"), file.config);
    return file.experiments.stream().map(own -> file.experiment(file.entry(own), config)).toList();
  }

  private Entry entry(Map<String, Object> own) {
    Map<String, Object> whole = new LinkedHashMap<>(own);
    if (whole.remove(LIKE) instanceof String like) {
      whole = merged(shared.getOrDefault(like, Map.of()), whole);
    }
    return CODEC.read(Entry.class, whole, "experiments");
  }

  private Experiment experiment(Entry own, Map<String, Object> base) {
    ZooEntry entry = Zoo.entry(own.name);
    Use use = entry.uses().get(own.use);
    Map<String, Object> whole = merged(base, own.config);
    whole.putIfAbsent("architecture", Map.of("zoo", own.name));
    String id = own.variant.isEmpty() ? own.name : own.name + "/" + own.variant;
    return new Experiment(
        own.id.isEmpty() ? id : own.id,
        own.features.orElse(use.features().replaceAll("^\\((.*)\\)$", "$1")),
        own.label.orElse(label),
        corpora,
        entry.classes(),
        TrainingConfig.fromJson(Json.write(whole)),
        own.protocol.orElse(protocol),
        own.published.map(Published::accuracy).orElse(use.accuracy()),
        own.published.map(Published::macroF1).orElse(use.macroF1()),
        entry.leaky(),
        Stream.of(own.note, entry.note(), note).filter(text -> !text.isEmpty()).toList(),
        own.separate);
  }

  private static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> own) {
    Map<String, Object> whole = new LinkedHashMap<>(base);
    own.forEach((key, value) -> whole.merge(key, value, NotebookFile::merged));
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Object merged(Object base, Object own) {
    return base instanceof Map<?, ?> && own instanceof Map<?, ?> map && keeps(map)
        ? merged((Map<String, Object>) base, (Map<String, Object>) own)
        : own;
  }

  private static boolean keeps(Map<?, ?> own) {
    return KINDS.stream().noneMatch(own::containsKey);
  }

  private static Map<String, Object> resource(String name) {
    String file = name + ".json";
    try (InputStream in = NotebookFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + file);
      }
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
