package org.ser4j.cli.features;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ser4j.dsp.feature.NamedFeature;

/**
 * Writes a table of features as CSV (RFC 4180) with a header. A matrix is reduced to the means of
 * its rows over time, without NaN (no pitch). Numbers read back as the same float.
 */
public final class FeatureTable {
  private final List<NamedFeature> features;
  private final TableLayout layout;
  private final boolean copies;
  private final PrintWriter out;

  /**
   * Writes the header.
   *
   * @param features those without columns are left out
   * @param copies whether an item may have more than one row
   * @param out flushed after each row
   */
  public FeatureTable(NamedFeatures features, TableLayout layout, boolean copies, PrintWriter out) {
    this.features = features.tabular();
    this.layout = layout;
    this.copies = copies;
    this.out = out;
    print(layout.header(this.features, copies));
  }

  /**
   * Writes a row.
   *
   * @param copy 0 for the clip itself, 1 and up for its augmented versions
   * @param values from {@link TableRowMaker}; the cells of missing features are empty
   */
  public void row(TableItem item, int copy, List<float[]> values) {
    List<String> cells = new ArrayList<>(layout.before(item, copies, copy));
    for (int i = 0; i < features.size(); i++) {
      NamedFeature feature = features.get(i);
      for (int column = 0; column < feature.columns().size(); column++) {
        cells.add(RowValues.cell(feature, values.get(i), column));
      }
    }
    cells.addAll(layout.after(item));
    print(cells);
  }

  /** Whether a row could not be written: the reader is gone, or the disk is full. */
  public boolean isBroken() {
    return out.checkError();
  }

  private void print(List<String> cells) {
    // A line ends alike on every system.
    out.print(cells.stream().map(FeatureTable::quoted).collect(Collectors.joining(",")) + "\n");
    out.flush();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
