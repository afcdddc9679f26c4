package org.ser4j.models.sound;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.json.JsonFields;

/**
 * Preparations and distortions as JSON: {@code kind}, the record's name in snake case, and each of
 * its settings; nothing may be left out, and nothing unknown added. Reading throws
 * IllegalArgumentException with the place.
 */
public final class SoundCodec {
  private SoundCodec() {}

  /**
   * Writes a preparation.
   *
   * @param preparation what to write
   * @return what {@link #readPreparation} reads
   */
  static JsonObject writePreparation(Preparation preparation) {
    return PreparationCodec.write(preparation);
  }

  /**
   * Reads a preparation.
   *
   * @param fields taken to their end
   * @return the preparation
   */
  static Preparation readPreparation(JsonFields fields) {
    return placed(fields, PreparationCodec::read);
  }

  /**
   * Writes preparations.
   *
   * @param preparations what to write, in order
   * @return one object each
   */
  public static JsonArray writePreparations(List<Preparation> preparations) {
    JsonArray array = new JsonArray();
    preparations.forEach(preparation -> array.add(writePreparation(preparation)));
    return array;
  }

  /**
   * Reads preparations.
   *
   * @param objects as {@link JsonFields#objects} gives them; each is taken to its end
   * @return the preparations, in order
   */
  public static List<Preparation> readPreparations(List<JsonFields> objects) {
    List<Preparation> preparations = new ArrayList<>();
    objects.forEach(fields -> preparations.add(readPreparation(fields)));
    return List.copyOf(preparations);
  }

  /**
   * Writes a distortion.
   *
   * @param distortion what to write
   * @return what {@link #readDistortion} reads
   */
  static JsonObject writeDistortion(Distortion distortion) {
    return DistortionCodec.write(distortion);
  }

  /**
   * Reads a distortion.
   *
   * @param fields taken to their end
   * @return the distortion
   */
  static Distortion readDistortion(JsonFields fields) {
    return placed(fields, DistortionCodec::read);
  }

  /**
   * Writes distortions.
   *
   * @param distortions what to write, in order
   * @return one object each
   */
  public static JsonArray writeDistortions(List<Distortion> distortions) {
    JsonArray array = new JsonArray();
    distortions.forEach(distortion -> array.add(writeDistortion(distortion)));
    return array;
  }

  /**
   * Reads distortions.
   *
   * @param objects as {@link JsonFields#objects} gives them; each is taken to its end
   * @return the distortions, in order
   */
  public static List<Distortion> readDistortions(List<JsonFields> objects) {
    List<Distortion> distortions = new ArrayList<>();
    objects.forEach(fields -> distortions.add(readDistortion(fields)));
    return List.copyOf(distortions);
  }

  /**
   * Writes lists of distortions, such as what makes each further row of a recording.
   *
   * @param lists what to write, in order
   * @return one array each
   */
  public static JsonArray writeDistortionLists(List<List<Distortion>> lists) {
    JsonArray array = new JsonArray();
    lists.forEach(list -> array.add(writeDistortions(list)));
    return array;
  }

  /**
   * Reads lists of distortions.
   *
   * @param lists as {@link JsonFields#objectLists} gives them; each object is taken to its end
   * @return the lists, in order
   */
  public static List<List<Distortion>> readDistortionLists(List<List<JsonFields>> lists) {
    List<List<Distortion>> all = new ArrayList<>();
    lists.forEach(list -> all.add(readDistortions(list)));
    return List.copyOf(all);
  }

  /** A setting's own check does not know where it stands. */
  private static <T> T placed(JsonFields fields, Reader<T> reader) {
    try {
      T read = reader.read(fields);
      fields.end();
      return read;
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith(fields.place())) {
        throw e;
      }
      throw new IllegalArgumentException(fields.place() + ": " + e.getMessage(), e);
    }
  }

  private interface Reader<T> {
    T read(JsonFields fields);
  }
}
