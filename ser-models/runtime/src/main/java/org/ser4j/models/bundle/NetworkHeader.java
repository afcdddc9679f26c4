package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import java.util.List;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** A network as config.json tells of it, without what lies in files of its own. */
interface NetworkHeader {
  /** The key that a tree of layers does not have. */
  String TYPE = "type";

  /** The files of the network, and no others, that belong to its bundle. */
  List<String> files();

  /** Takes or opens those files. What is wrong with them is a BundleException. */
  NetworkData open(BundleReader reader);

  /** Writes the header. */
  JsonObject write();

  static NetworkHeader read(JsonFields json) {
    return json.has(TYPE) ? ForeignHeader.read(json) : LayerHeader.read(json);
  }

  static NetworkHeader of(NetworkData network) {
    return network.accept(
        new NetworkData.Visitor<NetworkHeader>() {
          @Override
          public NetworkHeader visit(LayerNetwork layers) {
            return new LayerHeader(layers.architecture());
          }

          @Override
          public NetworkHeader visit(ForeignNetwork foreign) {
            return ForeignHeader.of(foreign);
          }
        });
  }
}
