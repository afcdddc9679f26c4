package org.ser4j.cli.report;

import java.util.Arrays;
import java.util.List;
import org.ser4j.cli.report.JsonReport.Inline;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;

/** The JSON of a named network in the list of {@code ser zoo}; shapes are channels first. */
public record ZooReport(
    String name,
    String origin,
    List<Integer> inputShape,
    int classes,
    long parameters,
    boolean countPrinted,
    boolean leaky,
    String note,
    List<Use> uses) {

  /** An input that the network was used with; a score is NaN if none was published. */
  public record Use(
      String features, List<Integer> inputShape, long parameters, double accuracy, double macroF1) {
    static Use of(ZooEntry.Use use) {
      return new Use(
          use.features(),
          shape(use.input()),
          use.parameters(),
          use.accuracy().orElse(Double.NaN),
          use.macroF1().orElse(Double.NaN));
    }
  }

  /** A network with its layers, the JSON of {@code ser zoo NAME}. */
  public record Detailed(@Inline ZooReport entry, Network network) {}

  /** The layers as they are in a bundle's config.json. */
  public record Network(
      List<Integer> inputShape,
      int classes,
      long parameters,
      long trainableParameters,
      Object layers) {}

  /** Takes an entry of the list. */
  public static ZooReport of(ZooEntry entry) {
    return new ZooReport(
        entry.name(),
        entry.origin(),
        shape(entry.input()),
        entry.classes(),
        entry.parameters(),
        entry.countPrinted(),
        entry.leaky(),
        entry.note(),
        entry.uses().stream().map(Use::of).toList());
  }

  /** Takes an entry with its network, possibly for another input or number of classes. */
  public static Detailed of(ZooEntry entry, Architecture network) {
    return new Detailed(
        of(entry),
        new Network(
            shape(network.input()),
            network.resolve().output().size(),
            network.totalParameters(),
            network.trainableParameters(),
            ModelFormat.codec().treeOfList(Layer.class, network.layers().layers())));
  }

  private static List<Integer> shape(Shape shape) {
    return Arrays.stream(shape.toArray()).boxed().toList();
  }
}
