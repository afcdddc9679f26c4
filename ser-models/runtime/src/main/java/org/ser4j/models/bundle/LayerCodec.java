package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.json.GsonTrees;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Sequential;

/** Layers as Gson's trees, until nobody uses them any more; see {@link ModelFormat}. */
public final class LayerCodec {
  private LayerCodec() {}

  public static Layer read(JsonObject json) {
    return ModelFormat.codec().read(Layer.class, GsonTrees.plain(json), "");
  }

  public static Sequential readSequence(JsonFields fields, String name) {
    String place = fields.place().isEmpty() ? name : fields.place() + "." + name;
    return ModelFormat.codec().read(Sequential.class, GsonTrees.plain(fields.element(name)), place);
  }

  public static JsonObject write(Layer layer) {
    return (JsonObject) GsonTrees.gson(ModelFormat.codec().tree(Layer.class, layer));
  }

  public static JsonArray writeAll(List<Layer> layers) {
    return (JsonArray) GsonTrees.gson(ModelFormat.codec().treeOfList(Layer.class, layers));
  }
}
