package org.ser4j.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Residual;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Shape;

/**
 * One line of a network's summary.
 *
 * @param path the layer's place, such as {@code 3.body.0}, where its arrays are found
 * @param layer its settings, such as {@code Dense[units=8, bias=true]}
 * @param output shape of what comes out
 * @param parameters values of its own arrays
 */
public record LayerRow(String path, String layer, Shape output, long parameters) {

  /** A line for every layer but those that only hold others. */
  public static List<LayerRow> of(ResolvedLayer root) {
    List<LayerRow> rows = new ArrayList<>();
    collect(root, rows);
    return rows;
  }

  private static void collect(ResolvedLayer layer, List<LayerRow> rows) {
    layer.children().forEach(child -> collect(child, rows));
    if (layer.layer() instanceof Residual) {
      rows.add(new LayerRow(layer.path(), "Residual: the sum of both", layer.output(), 0));
    } else if (!(layer.layer() instanceof Sequential)) {
      long parameters = layer.parameters().stream().mapToLong(p -> p.shape().size()).sum();
      rows.add(
          new LayerRow(
              layer.path(),
              layer.layer().toString().replace("[]", ""),
              layer.output(),
              parameters));
    }
  }
}
