package org.ser4j.models.bundle;

import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;

/** What {@code config.json} holds. */
record ConfigJson(
    int formatVersion,
    NetworkJson architecture,
    String task,
    List<String> labels,
    Calibration calibration,
    Provenance provenance) {

  /**
   * Raised when a reader of this version could misunderstand what a newer one writes. Version 1 had
   * other names for some keys.
   */
  static final int FORMAT_VERSION = 2;

  private static final JsonCodec CODEC =
      ModelFormat.bundles(JsonCodec.builder())
          .type(Provenance.class)
          .unwrapped()
          .type(NetworkJson.class)
          .inline("content")
          .type(NetworkJson.Content.class)
          .kindKey("type")
          .type(NetworkJson.Layers.class)
          .untagged()
          .type(NetworkJson.Imported.class)
          .kind("imported", "foreign")
          .key("sums", "files")
          .build();

  static ConfigJson of(Bundle bundle) {
    return new ConfigJson(
        FORMAT_VERSION,
        NetworkJson.of(bundle.network()),
        bundle.labels().task(),
        bundle.labels().names(),
        bundle.calibration(),
        bundle.provenance());
  }

  static ConfigJson read(byte[] utf8) {
    Map<String, Object> json = Json.parse(utf8);
    // Before the keys: a newer version may have others.
    if (json.get("format_version") instanceof Long version && version > FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "the bundle has format version "
              + version
              + ", and this version of ser4j reads up to "
              + FORMAT_VERSION
              + "; update ser4j to load it");
    }
    return CODEC.read(ConfigJson.class, json, "");
  }

  String write() {
    return CODEC.write(ConfigJson.class, this);
  }

  LabelSet labelSet() {
    return new LabelSet(task, labels);
  }

  /** Refuses versions below 1. */
  ConfigJson {
    if (formatVersion < 1) {
      throw new IllegalArgumentException("formatVersion must be 1 or more, not " + formatVersion);
    }
  }
}
