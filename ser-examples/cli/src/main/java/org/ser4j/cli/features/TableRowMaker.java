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

/** Computes a file's rows of a table, or finds them in a cache. Immutable and thread-safe. */
public final class TableRowMaker {
  private final ClipReader reader;
  private final NamedFeatures features;
  private final AugmentedVersions versions;
  private final TensorCache cache;
  private final String settings;

  /**
   * A file's part of a table.
   *
   * @param rows one for the clip and one for each augmented version, to be handed to {@link
   *     FeatureTable#row}
   * @param leftOut what could not be computed, with the reason
   */
  public record Rows(List<List<float[]>> rows, Map<String, String> leftOut) {}

  /**
   * Makes one.
   *
   * @param reader which stretch of a file
   * @param features some of which have columns
   * @param versions further rows
   * @param cache where rows are kept; {@link TensorCache#NONE} unless all features are {@link
   *     NamedFeatures#allRequired wanted}
   */
  public TableRowMaker(
      ClipReader reader, NamedFeatures features, AugmentedVersions versions, TensorCache cache) {
    this.reader = Objects.requireNonNull(reader, "reader must not be null");
    this.features = Objects.requireNonNull(features, "features must not be null");
    this.versions = Objects.requireNonNull(versions, "versions must not be null");
    this.cache = Objects.requireNonNull(cache, "cache must not be null");
    if (cache != TensorCache.NONE && !features.allRequired()) {
      throw new IllegalArgumentException("what a clip may be without cannot be kept");
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
   * Computes the rows of a file.
   *
   * @param file WAV, FLAC, or what else there is a reader for
   * @return at least one row
   * @throws UnreadableAudioException if the file cannot be read
   * @throws InvalidAudioException if what it holds is no voice, ends before the stretch, or does
   *     not allow a feature that was asked for by its name
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
