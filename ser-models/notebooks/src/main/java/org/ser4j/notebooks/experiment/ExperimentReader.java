package org.ser4j.notebooks.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooUse;

/**
 * Reads the experiments of one notebook. A training configuration is put together from three: what
 * Keras does unless told otherwise ({@code keras.json}), what all models of the notebook share, and
 * what one has of its own; of a front end of the same type, key by key. Unknown keys are errors.
 */
final class ExperimentReader {
  private static final String FRONT_END = "front_end";
  private static final String TYPE = "feature_extractor_type";

  private final JsonObject shared;
  private final JsonFields notebook;

  private ExperimentReader(JsonObject json, String source) {
    notebook = new JsonFields(json, source);
    shared = over(resource("keras"), json.getAsJsonObject("config"));
  }

  /** The experiments in the order of the notebook. */
  static List<Experiment> read(String notebook) {
    JsonObject json = resource(notebook);
    ExperimentReader reader = new ExperimentReader(json, notebook + ".json");
    List<Experiment> experiments = new ArrayList<>();
    for (JsonElement one : json.getAsJsonArray("experiments")) {
      experiments.add(reader.experiment(one.getAsJsonObject()));
    }
    return experiments;
  }

  private Experiment experiment(JsonObject json) {
    JsonFields fields = new JsonFields(json, "");
    String name = fields.string("name");
    ZooEntry entry = Zoo.entry(name);
    ZooUse use = entry.uses().get(fields.has("use") ? fields.integer("use", 0, 99) : 0);
    JsonObject config = over(shared, json.getAsJsonObject("config"));
    if (!config.has("architecture")) {
      JsonObject architecture = new JsonObject();
      architecture.addProperty("zoo", name);
      config.add("architecture", architecture);
    }
    if (fields.has("config")) {
      // Its own keys are looked at by whoever reads training configurations.
      fields.object("config");
    }
    JsonFields published = fields.has("published") ? fields.object("published") : null;
    Experiment experiment =
        new Experiment(
            id(name, fields),
            fields.has("features") ? fields.string("features") : words(use.features()),
            own(fields).string("label"),
            notebook.strings("corpora"),
            entry.classes(),
            TrainingConfig.fromJson(Json.write(config)),
            protocol(own(fields, "protocol").object("protocol")),
            published == null ? use.accuracy() : number(published, "accuracy"),
            published == null ? use.macroF1() : number(published, "macro_f1"),
            entry.leaky(),
            notes(fields, entry.note()),
            fields.has("separate") && fields.bool("separate"));
    fields.end();
    if (published != null) {
      published.end();
    }
    return experiment;
  }

  private static String id(String name, JsonFields fields) {
    if (fields.has("id")) {
      return fields.string("id");
    }
    return fields.has("variant") ? name + "/" + fields.string("variant") : name;
  }

  private JsonFields own(JsonFields fields) {
    return own(fields, "label");
  }

  /** The experiment where it says something itself, else the notebook. */
  private JsonFields own(JsonFields fields, String key) {
    return fields.has(key) ? fields : notebook;
  }

  private static RandomSplit protocol(JsonFields json) {
    RandomSplit split =
        new RandomSplit(
            json.constant("unit", RandomSplit.Unit.values()),
            json.number("test"),
            json.number("validation"),
            json.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE));
    json.end();
    return split;
  }

  private List<String> notes(JsonFields fields, String ofNetwork) {
    List<String> notes = new ArrayList<>();
    if (fields.has("note")) {
      notes.add(fields.string("note"));
    }
    if (!ofNetwork.isEmpty()) {
      notes.add(ofNetwork);
    }
    if (notebook.has("note")) {
      notes.add(notebook.string("note"));
    }
    return notes;
  }

  private static OptionalDouble number(JsonFields json, String key) {
    return json.has(key) ? OptionalDouble.of(json.number(key)) : OptionalDouble.empty();
  }

  /** The zoo puts in brackets what is not a name. */
  private static String words(String features) {
    return features.replaceAll("^\\((.*)\\)$", "$1");
  }

  private static JsonObject over(JsonObject base, JsonObject own) {
    JsonObject whole = base.deepCopy();
    if (own == null) {
      return whole;
    }
    for (Map.Entry<String, JsonElement> entry : own.entrySet()) {
      if (entry.getKey().equals(FRONT_END)
          && base.has(FRONT_END)
          && !entry.getValue().getAsJsonObject().has(TYPE)) {
        entry
            .getValue()
            .getAsJsonObject()
            .entrySet()
            .forEach(e -> whole.getAsJsonObject(FRONT_END).add(e.getKey(), e.getValue()));
      } else {
        whole.add(entry.getKey(), entry.getValue());
      }
    }
    return whole;
  }

  private static JsonObject resource(String name) {
    String file = name + ".json";
    try (InputStream in = ExperimentReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + file);
      }
      return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
