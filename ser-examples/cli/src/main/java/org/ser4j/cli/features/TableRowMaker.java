package org.ser4j.cli.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.dsp.feature.NamedFeature;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.cache.TensorCache;

/** Computes the table rows of a file, or takes them from a cache. Immutable and thread-safe. */
public final class TableRowMaker {
  private final ClipReader reader;
  private final NamedFeatures features;
  private final AugmentedVersions versions;
  private final TensorCache cache;
  private final String settings;

  /**
   * The rows of a file.
   *
   * @param rows one for the clip and one for each augmented version, for {@link FeatureTable#row}
   * @param leftOut what could not be computed, with the reason
   */
  public record Rows(List<List<float[]>> rows, Map<String, String> leftOut) {}

  /**
   * Prepares the computation.
   *
   * @param cache {@link TensorCache#NONE} unless all features are {@link NamedFeatures#allRequired
   *     required}
   */
  public TableRowMaker(
      ClipReader reader, NamedFeatures features, AugmentedVersions versions, TensorCache cache) {
    this.reader = Objects.requireNonNull(reader, "reader must not be null");
    this.features = Objects.requireNonNull(features, "features must not be null");
    this.versions = Objects.requireNonNull(versions, "versions must not be null");
    this.cache = Objects.requireNonNull(cache, "cache must not be null");
    if (cache != TensorCache.NONE && !features.allRequired()) {
      throw new IllegalArgumentException("features that a clip may lack cannot be cached");
    }
    this.settings = settings();
  }

  /** Everything that determines the rows, except the file, in a fixed order. */
  private String settings() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("of", "table");
    json.put("features", features.tabular().stream().map(NamedFeature::name).toList());
    json.put("rate", reader.rate().orElse(0));
    json.put("offset", reader.offset());
    json.put("duration", reader.duration().orElse(0));
    json.put("versions", versions.settings());
    return Json.writeCompact(json);
  }

  /**
   * Computes the rows of a file, at least one.
   *
   * @throws UnreadableAudioException if the file cannot be read
   * @throws InvalidAudioException if the samples are invalid, end before the excerpt, or do not
   *     allow a required feature
   */
  public Rows of(Path file) {
    Map<String, String> leftOut = new LinkedHashMap<>();
    int parts = features.tabular().size();
    List<float[]> values =
        cache.get(
            file,
            settings,
            () -> {
              List<float[]> made = new ArrayList<>();
              for (AudioClip clip : versions.of(reader.read(file))) {
                NamedFeatures.Result result = features.of(clip);
                leftOut.putAll(result.leftOut());
                made.addAll(RowValues.of(features.tabular(), result.arrays()));
              }
              return made;
            });
    List<List<float[]>> rows = new ArrayList<>();
    for (int from = 0; from < values.size(); from += parts) {
      rows.add(values.subList(from, from + parts));
    }
    return new Rows(rows, leftOut);
  }
}
