package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooUse;

/** Named networks for people. */
public final class ZooText {
  private static final String LIST = "%-22s %-12s %12s  %-25s %-9s %s";

  /** As many places as were published. */
  private final DecimalFormat share =
      new DecimalFormat(".00#", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final PrintWriter out;

  public ZooText(PrintWriter out) {
    this.out = out;
  }

  public void list(List<ZooEntry> entries) {
    line(LIST, "name", "input", "parameters", "features", "acc./F1", "from");
    for (ZooEntry entry : entries) {
      String name = entry.name();
      String origin = origin(entry);
      for (ZooUse use : entry.uses()) {
        line(
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
    out.println();
    out.println(
        """
        Accuracy and macro F1 are the notebooks' own; leaky: speakers, or copies of a clip, stand
        among training and test rows, so that they are too high. A note (*) is shown by ser zoo NAME.
        """
            .strip());
  }

  private static String origin(ZooEntry entry) {
    return entry.origin() + (entry.leaky() ? ", leaky" : "") + (entry.note().isEmpty() ? "" : " *");
  }

  public void show(ZooEntry entry, Architecture network) {
    List<LayerRow> rows = LayerRow.of(network.resolve());
    int path = rows.stream().mapToInt(row -> row.path().length()).max().orElse(0);
    int layer = rows.stream().mapToInt(row -> row.layer().length()).max().orElse(0);
    String format = "%-" + Math.max(5, path) + "s  %-" + layer + "s  %-15s %12s";
    out.println(entry.name() + ", " + entry.origin());
    out.println();
    line(format, "place", "layer", "output", "parameters");
    line(format, "", "Input", extents(network.input()), "");
    for (LayerRow row : rows) {
      line(format, row.path(), row.layer(), extents(row.output()), count(row.parameters()));
    }
    long total = network.totalParameters();
    long trainable = network.trainableParameters();
    out.println();
    out.println("Total params: " + count(total));
    out.println("Trainable params: " + count(trainable));
    out.println("Non-trainable params: " + count(total - trainable));
    out.println();
    for (ZooUse use : entry.uses()) {
      out.println(
          use.features()
              + " as "
              + extents(use.input())
              + ": "
              + count(use.parameters())
              + " parameters"
              + published(entry, use));
    }
    if (!entry.note().isEmpty()) {
      out.println("Note: " + entry.note() + ".");
    }
  }

  private String published(ZooEntry entry, ZooUse use) {
    if (use.accuracy().isEmpty()) {
      return "";
    }
    return ", published accuracy "
        + share(use.accuracy())
        + (use.macroF1().isPresent() ? ", macro F1 " + share(use.macroF1()) : "")
        + (entry.leaky() ? " (leaky)" : "");
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }

  private static String extents(Shape shape) {
    return Arrays.stream(shape.toArray())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("x"));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private String share(OptionalDouble value) {
    return value.isEmpty() ? "-" : share.format(value.getAsDouble());
  }
}
