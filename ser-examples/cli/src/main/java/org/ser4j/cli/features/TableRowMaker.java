package org.ser4j.cli.features;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.models.json.Json;
import org.ser4j.training.cache.TensorCache;

/** Computes a file's rows of a table, or finds them in a cache. Immutable and thread-safe. */
public final class TableRowMaker {
  private final ClipReader reader;
  private final NamedFeatures features;
  private final Copies copies;
  private final TensorCache cache;
  private final String settings;

  /**
   * A file's part of a table.
   *
   * @param rows one for the clip and one for each copy, to be handed to {@link FeatureTable#row}
   * @param leftOut what could not be computed, with the reason
   */
  public record Rows(List<List<float[]>> rows, Map<String, String> leftOut) {}

  /**
   * Makes one.
   *
   * @param reader which stretch of a file
   * @param features some of which have columns
   * @param copies further rows
   * @param cache where rows are kept; {@link TensorCache#NONE} unless all features are {@link
   *     NamedFeatures#allRequired wanted}
   */
  public TableRowMaker(
      ClipReader reader, NamedFeatures features, Copies copies, TensorCache cache) {
    this.reader = Objects.requireNonNull(reader, "reader must not be null");
    this.features = Objects.requireNonNull(features, "features must not be null");
    this.copies = Objects.requireNonNull(copies, "copies must not be null");
    this.cache = Objects.requireNonNull(cache, "cache must not be null");
    if (cache != TensorCache.NONE && !features.allRequired()) {
      throw new IllegalArgumentException("what a clip may be without cannot be kept");
    }
    this.settings = settings();
  }

  /** All that the rows hang on beside the file, in a fixed order. */
  private String settings() {
    JsonObject json = new JsonObject();
    json.addProperty("of", "table");
    JsonArray names = new JsonArray();
    features.tabular().forEach(one -> names.add(one.name()));
    json.add("features", names);
    json.addProperty("rate", reader.rate().orElse(0));
    json.addProperty("offset", reader.offset());
    json.addProperty("duration", reader.duration().orElse(0));
    json.add("copies", copies.toJson());
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
              for (AudioClip clip : copies.of(reader.read(file))) {
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
