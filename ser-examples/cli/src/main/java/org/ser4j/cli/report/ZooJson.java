package org.ser4j.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.OptionalDouble;
import org.ser4j.models.bundle.LayerCodec;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooUse;

/** Named networks as JSON. */
public final class ZooJson {
  private ZooJson() {}

  public static JsonArray list(List<ZooEntry> entries) {
    JsonArray array = new JsonArray();
    entries.forEach(entry -> array.add(entry(entry)));
    return array;
  }

  /** An entry, and under {@code network} the tree as a bundle's config.json has it. */
  public static JsonObject of(ZooEntry entry, Architecture network) {
    JsonObject json = entry(entry);
    JsonObject tree = new JsonObject();
    tree.add("input_shape", shape(network.input()));
    tree.addProperty("classes", network.resolve().output().size());
    tree.addProperty("parameters", network.totalParameters());
    tree.addProperty("trainable_parameters", network.trainableParameters());
    tree.add("layers", LayerCodec.writeAll(network.layers().layers()));
    json.add("network", tree);
    return json;
  }

  private static JsonObject entry(ZooEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("name", entry.name());
    json.addProperty("origin", entry.origin());
    json.add("input_shape", shape(entry.input()));
    json.addProperty("classes", entry.classes());
    json.addProperty("parameters", entry.parameters());
    json.addProperty("count_printed", entry.countPrinted());
    json.addProperty("leaky", entry.leaky());
    json.addProperty("note", entry.note());
    JsonArray uses = new JsonArray();
    entry.uses().forEach(use -> uses.add(use(use)));
    json.add("uses", uses);
    return json;
  }

  private static JsonObject use(ZooUse use) {
    JsonObject json = new JsonObject();
    json.addProperty("features", use.features());
    json.add("input_shape", shape(use.input()));
    json.addProperty("parameters", use.parameters());
    json.add("accuracy", number(use.accuracy()));
    json.add("macro_f1", number(use.macroF1()));
    return json;
  }

  private static JsonArray shape(Shape shape) {
    JsonArray array = new JsonArray();
    for (int extent : shape.toArray()) {
      array.add(extent);
    }
    return array;
  }

  private static JsonElement number(OptionalDouble value) {
    return value.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(value.getAsDouble());
  }
}
