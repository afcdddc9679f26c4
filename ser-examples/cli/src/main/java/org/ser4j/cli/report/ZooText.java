package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;

/** Named networks for people. */
public final class ZooText {
  private static final String LIST = "%-22s %-12s %12s  %-25s %-9s %s";

  /** As many decimals as were published. */
  private final DecimalFormat share =
      new DecimalFormat(".00#", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final TextOutput out;

  public ZooText(PrintWriter out) {
    this.out = new TextOutput(out);
  }

  public void list(List<ZooEntry> entries) {
    out.line(LIST, "name", "input", "parameters", "features", "acc./F1", "from");
    for (ZooEntry entry : entries) {
      String name = entry.name();
      String origin = origin(entry);
      for (ZooEntry.Use use : entry.uses()) {
        out.line(
            LIST,
            name,
            extents(use.input()),
            count(use.parameters()),
            use.features(),
            share(use.accuracy()) + "/" + share(use.macroF1()),
            origin);
        name = "";
        origin = "";
      }
    }
    out.line("");
    out.line(
        "Accuracy and macro F1 are the notebooks' own. They are too high where they are leaky:");
    out.line(
        "the test has speakers, or versions of clips, of the training. ser zoo NAME prints notes (*).");
  }

  private static String origin(ZooEntry entry) {
    return entry.origin() + (entry.leaky() ? ", leaky" : "") + (entry.note().isEmpty() ? "" : " *");
  }

  public void show(ZooEntry entry, Architecture network) {
    List<LayerRow> rows = new ArrayList<>();
    addRows(network.resolve(), rows);
    String format =
        TextOutput.column(5, rows.stream().map(LayerRow::path).toList())
            + "  "
            + TextOutput.column(5, rows.stream().map(LayerRow::layer).toList())
            + "  %-15s %12s";
    out.line("%s, %s", entry.name(), entry.origin());
    out.line("");
    out.line(format, "place", "layer", "output", "parameters");
    out.line(format, "", "Input", extents(network.input()), "");
    for (LayerRow row : rows) {
      out.line(format, row.path(), row.layer(), extents(row.output()), count(row.parameters()));
    }
    long total = network.totalParameters();
    long trainable = network.trainableParameters();
    out.line("");
    out.line("Total params: %s", count(total));
    out.line("Trainable params: %s", count(trainable));
    out.line("Non-trainable params: %s", count(total - trainable));
    out.line("");
    for (ZooEntry.Use use : entry.uses()) {
      out.line(
          "%s as %s: %s parameters%s",
          use.features(), extents(use.input()), count(use.parameters()), published(entry, use));
    }
    if (!entry.note().isEmpty()) {
      out.line("Note: %s.", entry.note());
    }
  }

  private String published(ZooEntry entry, ZooEntry.Use use) {
    if (use.accuracy().isEmpty()) {
      return "";
    }
    return ", published accuracy "
        + share(use.accuracy())
        + (use.macroF1().isPresent() ? ", macro F1 " + share(use.macroF1()) : "")
        + (entry.leaky() ? " (leaky)" : "");
  }

  private static String extents(Shape shape) {
    return Arrays.stream(shape.toArray())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("x"));
  }

  private static String count(long value) {
    return TextOutput.format("%,d", value);
  }

  private String share(OptionalDouble value) {
    return value.isEmpty() ? "-" : share.format(value.getAsDouble());
  }

  /** A layer's place, such as {@code 3.body.0}, its settings, output shape and own parameters. */
  private record LayerRow(String path, String layer, Shape output, long parameters) {}

  /** A row for every layer that computes something, as in Keras' summary. */
  private static void addRows(ResolvedLayer layer, List<LayerRow> rows) {
    layer.children().forEach(child -> addRows(child, rows));
    if (layer.layer() instanceof Residual) {
      rows.add(new LayerRow(layer.path(), "Residual: the sum of both", layer.output(), 0));
    } else if (!(layer.layer() instanceof Sequential)) {
      String settings = layer.layer().toString().replace("[]", "");
      long parameters = layer.parameters().stream().mapToLong(p -> p.shape().size()).sum();
      rows.add(new LayerRow(layer.path(), settings, layer.output(), parameters));
    }
  }
}
