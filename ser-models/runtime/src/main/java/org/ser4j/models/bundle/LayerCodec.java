package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Sequential;

/**
 * Layer trees as JSON: each layer is an object with its {@code type} and all of its settings, none
 * left out and none unknown.
 */
public final class LayerCodec {
  private LayerCodec() {}

  /**
   * Reads one layer with what is below it.
   *
   * @param json such as {@code {"type": "dense", "units": 8, "bias": true}}
   * @return the layer
   * @throws IllegalArgumentException if the type is unknown, or a setting is missing, unknown or
   *     out of range; the message names the place in the tree
   */
  public static Layer read(JsonObject json) {
    return LayerReader.read(new JsonFields(json, ""));
  }

  /**
   * Takes a list of layers from an object.
   *
   * @param fields the object that holds the list
   * @param name the list's key
   * @return the layers in order
   * @throws IllegalArgumentException as {@link #read}
   */
  public static Sequential readSequence(JsonFields fields, String name) {
    return LayerReader.sequence(fields, name);
  }

  /**
   * Writes one layer with what is below it.
   *
   * @param layer the layer
   * @return what {@link #read} reads
   */
  public static JsonObject write(Layer layer) {
    return layer.accept(new LayerWriter(), null);
  }

  /**
   * Writes a list of layers.
   *
   * @param layers in order
   * @return one object a layer
   */
  public static JsonArray writeAll(List<Layer> layers) {
    JsonArray array = new JsonArray();
    layers.forEach(layer -> array.add(write(layer)));
    return array;
  }
}
