package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ser4j.models.json.JsonFields;

/** What {@code config.json} holds, and how it is written. */
record BundleConfig(
    NetworkHeader network, LabelSet labels, Calibration calibration, Provenance provenance) {

  /** Raised when a reader of this version could misunderstand what a newer one writes. */
  static final int FORMAT_VERSION = 1;

  static BundleConfig of(Bundle bundle) {
    return new BundleConfig(
        NetworkHeader.of(bundle.network()),
        bundle.labels(),
        bundle.calibration(),
        bundle.provenance());
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
    NetworkHeader network = NetworkHeader.read(json.object("architecture"));
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
    return new BundleConfig(network, labels, new Calibration(temperature), new Provenance(entries));
  }

  JsonObject write() {
    JsonObject json = new JsonObject();
    json.addProperty("format_version", FORMAT_VERSION);
    json.add("architecture", network.write());
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
}
