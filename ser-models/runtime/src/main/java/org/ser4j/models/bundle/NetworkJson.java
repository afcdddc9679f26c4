package org.ser4j.models.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ser4j.models.internal.io.SafeTensors;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.ImportedModel.OutputKind;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** A network in {@code config.json}, without the files of its weights. */
record NetworkJson(String name, Shape inputShape, Content content) {
  private static final int MAX_NAME = 200;
  private static final int MAX_RANK = 3;
  private static final int MAX_EXTENT = 1 << 24;

  /** Refuses names and shapes that no network has. */
  NetworkJson {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "name must not be blank or longer than " + MAX_NAME + " characters");
    }
    int[] extents = inputShape.toArray();
    if (extents.length < 1
        || extents.length > MAX_RANK
        || Arrays.stream(extents).max().orElse(0) > MAX_EXTENT) {
      throw new IllegalArgumentException(
          "inputShape must have 1 to 3 extents of at most 2^24, not " + inputShape);
    }
    content.check(name, inputShape);
  }

  static NetworkJson of(NetworkData network) {
    return network.accept(
        new NetworkData.Visitor<NetworkJson>() {
          @Override
          public NetworkJson visit(LayerNetwork layers) {
            Architecture architecture = layers.architecture();
            return new NetworkJson(
                architecture.name(), architecture.input(), new Layers(architecture.layers()));
          }

          @Override
          public NetworkJson visit(ImportedModel foreign) {
            SortedMap<String, String> sums = new TreeMap<>();
            foreign.files().forEach((file, content) -> sums.put(file, content.sha256()));
            return new NetworkJson(
                foreign.name(),
                foreign.input(),
                new Imported(
                    foreign.format(),
                    foreign.framesFirst(),
                    foreign.variableLength(),
                    foreign.output(),
                    foreign.outputs(),
                    sums));
          }
        });
  }

  /** The files of the network, and no others, that belong to its bundle. */
  List<String> files() {
    return content.files();
  }

  /** Reads or opens those files. What is wrong with them is a BundleException. */
  NetworkData open(BundleReader reader) {
    return content.open(name, inputShape, reader);
  }

  /** What differs between the kinds of networks. */
  sealed interface Content {
    void check(String name, Shape input);

    List<String> files();

    NetworkData open(String name, Shape input, BundleReader reader);
  }

  /** A tree of layers. */
  record Layers(Sequential layers) implements Content {
    private static final long MAX_WEIGHTS = 4L << 30;

    /** The largest output of one layer: 64 M values, 256 MiB. */
    private static final int MAX_TENSOR_SIZE = 1 << 26;

    /** The largest output of all layers together: an engine may keep a buffer for each. */
    private static final long MAX_TOTAL_SIZE = 1L << 28;

    @Override
    public void check(String name, Shape input) {
      long total = requireBounded(new Architecture(name, input, layers).resolve());
      if (total > MAX_TOTAL_SIZE) {
        throw new IllegalArgumentException(
            "the layers together give " + total + " values: too many to be computed");
      }
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

    @Override
    public List<String> files() {
      return List.of(BundleFiles.WEIGHTS);
    }

    @Override
    public NetworkData open(String name, Shape input, BundleReader reader) {
      Architecture architecture = new Architecture(name, input, layers);
      Weights weights =
          reader.part(
              BundleFiles.WEIGHTS,
              MAX_WEIGHTS,
              content ->
                  SafeTensors.readWeights(
                      content.stream(), content.length(), architecture.resolve().allParameters()));
      return new LayerNetwork(architecture, weights);
    }
  }

  /** A network made elsewhere; {@code sums} has the SHA-256 of each file, by name. */
  record Imported(
      String format,
      boolean framesFirst,
      boolean variableLength,
      OutputKind output,
      int outputs,
      Map<String, String> sums)
      implements Content {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_FILES = 1_000;
    private static final int MAX_OUTPUTS = 10_000;

    /** All files together. */
    private static final long MAX_BYTES = 4L << 30;

    /** Refuses names that lead out of the bundle, and invalid checksums. */
    Imported {
      if (outputs < 1 || outputs > MAX_OUTPUTS) {
        throw new IllegalArgumentException(
            "outputs must be 1 to " + MAX_OUTPUTS + ", not " + outputs);
      }
      if (sums.size() > MAX_FILES) {
        throw new IllegalArgumentException(
            "sums must be at most " + MAX_FILES + ", not " + sums.size());
      }
      sums.forEach(
          (file, sum) -> {
            ImportedModel.requireSafe(file);
            if (!SHA256.matcher(sum).matches()) {
              throw new IllegalArgumentException(
                  "sums must be SHA-256, but " + file + " has '" + sum + "'");
            }
          });
    }

    @Override
    public void check(String name, Shape input) {}

    @Override
    public List<String> files() {
      return sums.keySet().stream().map(file -> BundleFiles.NETWORK + file).toList();
    }

    @Override
    public NetworkData open(String name, Shape input, BundleReader reader) {
      SortedMap<String, ImportedModel.File> opened = new TreeMap<>();
      long left = MAX_BYTES;
      for (var sum : sums.entrySet()) {
        String file = BundleFiles.NETWORK + sum.getKey();
        long length = reader.part(file, left, BundleFiles.Content::length);
        left -= length;
        opened.put(sum.getKey(), reader.file(file, length, sum.getValue()));
      }
      return new ImportedModel(
          name, format, input, framesFirst, variableLength, output, outputs, opened);
    }
  }
}
