package org.ser4j.models.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ser4j.models.network.ForeignFile;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/**
 * One file of a bundle that is to be written.
 *
 * @param name where it goes
 * @param length in bytes
 * @param content writes that many bytes, the same each time
 */
record BundleEntry(String name, long length, Content content) {
  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    /** Leaves the stream open. */
    void write(OutputStream out) throws IOException;
  }

  static BundleEntry of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new BundleEntry(name, bytes.length, out -> out.write(bytes));
  }

  /** The files that hold what the network has learned. */
  static List<BundleEntry> of(NetworkData network) {
    return network.accept(
        new NetworkData.Visitor<List<BundleEntry>>() {
          @Override
          public List<BundleEntry> visit(LayerNetwork layers) {
            SafeTensorsWriter weights =
                new SafeTensorsWriter(
                    layers.architecture().resolve().allParameters(), layers.weights());
            return List.of(new BundleEntry(BundleFiles.WEIGHTS, weights.length(), weights::write));
          }

          @Override
          public List<BundleEntry> visit(ForeignNetwork foreign) {
            return foreign.files().entrySet().stream()
                .map(file -> of(BundleFiles.NETWORK + file.getKey(), file.getValue()))
                .toList();
          }
        });
  }

  private static BundleEntry of(String name, ForeignFile file) {
    return new BundleEntry(
        name,
        file.length(),
        out -> {
          try (InputStream in = file.open()) {
            in.transferTo(out);
          }
        });
  }
}
