package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;

/** What {@code config.json} holds, and how it is written. */
record BundleConfig(
    Architecture architecture, LabelSet labels, Calibration calibration, Provenance provenance) {

  /** Raised when a reader of this version could misunderstand what a newer one writes. */
  static final int FORMAT_VERSION = 1;

  private static final int MAX_INPUT_RANK = 3;
  private static final int MAX_EXTENT = 1 << 20;
  private static final int MAX_NAME = 200;

  /** What any one layer may give: 64 M values, 256 MiB; no bundle may ask for more in one piece. */
  private static final int MAX_TENSOR_SIZE = 1 << 26;

  /** What all layers may give together: an engine may keep a buffer for each. */
  private static final long MAX_TOTAL_SIZE = 1L << 28;

  static BundleConfig of(Bundle bundle) {
    return new BundleConfig(
        bundle.architecture(), bundle.labels(), bundle.calibration(), bundle.provenance());
  }

  static BundleConfig read(JsonFields json) {
    int version = json.integer("format_version", 1, Integer.MAX_VALUE);
    if (version > FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "the bundle has format version "
              + version
              + ", and this ser4j reads up to "
              + FORMAT_VERSION
              + "; update ser4j to load it");
    }
    Architecture architecture = architecture(json.object("architecture"));
    LabelSet labels = new LabelSet(json.string("task"), json.strings("labels"));
    JsonFields calibration = json.object("calibration");
    double temperature = calibration.number("temperature");
    calibration.end();
    JsonFields provenance = json.object("provenance");
    Map<String, String> entries = new LinkedHashMap<>();
    for (String name : provenance.names()) {
      entries.put(name, provenance.string(name));
    }
    json.end();
    return new BundleConfig(
        architecture, labels, new Calibration(temperature), new Provenance(entries));
  }

  JsonObject write() {
    JsonObject network = new JsonObject();
    network.addProperty("name", architecture.name());
    JsonArray input = new JsonArray();
    for (int extent : architecture.input().toArray()) {
      input.add(extent);
    }
    network.add("input_shape", input);
    network.add("layers", LayerCodec.writeAll(architecture.layers().layers()));

    JsonObject json = new JsonObject();
    json.addProperty("format_version", FORMAT_VERSION);
    json.add("architecture", network);
    json.addProperty("task", labels.task());
    JsonArray names = new JsonArray();
    labels.names().forEach(names::add);
    json.add("labels", names);
    JsonObject temperature = new JsonObject();
    temperature.addProperty("temperature", calibration.temperature());
    json.add("calibration", temperature);
    JsonObject entries = new JsonObject();
    provenance.entries().forEach(entries::addProperty);
    json.add("provenance", entries);
    return json;
  }

  private static Architecture architecture(JsonFields json) {
    String name = json.string("name");
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          json.place() + ".name must not be blank or longer than " + MAX_NAME + " characters");
    }
    long[] extents = json.integers("input_shape", 1, MAX_EXTENT);
    if (extents.length < 1 || extents.length > MAX_INPUT_RANK) {
      throw new IllegalArgumentException(json.place() + ".input_shape must have 1 to 3 extents");
    }
    Shape input = Shape.of(Arrays.stream(extents).mapToInt(Math::toIntExact).toArray());
    Architecture architecture =
        new Architecture(name, input, LayerCodec.readSequence(json, "layers"));
    json.end();
    long total = requireBounded(architecture.resolve());
    if (total > MAX_TOTAL_SIZE) {
      throw new IllegalArgumentException(
          "the layers together give " + total + " values: too many to be computed");
    }
    return architecture;
  }

  private static long requireBounded(ResolvedLayer layer) {
    if (layer.input().size() > MAX_TENSOR_SIZE || layer.output().size() > MAX_TENSOR_SIZE) {
      throw new IllegalArgumentException(
          "layer '" + layer.path() + "' gives " + layer.output() + ": too large to be computed");
    }
    long total = layer.output().size();
    for (ResolvedLayer child : layer.children()) {
      total += requireBounded(child);
    }
    return total;
  }
}
