package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import java.util.List;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** A tree of layers without its weights. */
record LayerHeader(Architecture architecture) implements NetworkHeader {
  private static final long MAX_WEIGHTS = 4L << 30;

  /** What any one layer may give: 64 M values, 256 MiB; no bundle may ask for more in one piece. */
  private static final int MAX_TENSOR_SIZE = 1 << 26;

  /** What all layers may give together: an engine may keep a buffer for each. */
  private static final long MAX_TOTAL_SIZE = 1L << 28;

  static LayerHeader read(JsonFields json) {
    Architecture architecture =
        new Architecture(
            InputFields.name(json),
            InputFields.shape(json),
            LayerCodec.readSequence(json, "layers"));
    json.end();
    long total = requireBounded(architecture.resolve());
    if (total > MAX_TOTAL_SIZE) {
      throw new IllegalArgumentException(
          "the layers together give " + total + " values: too many to be computed");
    }
    return new LayerHeader(architecture);
  }

  @Override
  public List<String> files() {
    return List.of(BundleFiles.WEIGHTS);
  }

  @Override
  public NetworkData open(BundleReader reader) {
    return new LayerNetwork(
        architecture,
        reader.part(
            BundleFiles.WEIGHTS,
            MAX_WEIGHTS,
            content ->
                SafeTensorsReader.read(
                    content.stream(), content.length(), architecture.resolve().allParameters())));
  }

  @Override
  public JsonObject write() {
    JsonObject json = new JsonObject();
    InputFields.write(architecture.name(), architecture.input(), json);
    json.add("layers", LayerCodec.writeAll(architecture.layers().layers()));
    return json;
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
