package org.ser4j.examples.features;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of features with a header, comma-separated after RFC 4180: one row a file, its name
 * first. A matrix becomes the means of its rows over time, in which NaN (no pitch) does not count.
 * Numbers read back as the same float.
 */
public final class FeatureTable {
  private final List<Computation> computations;
  private final PrintWriter out;

  /**
   * Writes the header.
   *
   * @param features which of them have columns is told by {@link NamedFeatures#haveColumns}
   * @param out where to write; flushed after each row
   */
  public FeatureTable(NamedFeatures features, PrintWriter out) {
    this.computations = features.tabular();
    this.out = out;
    List<String> header = new ArrayList<>(List.of("file"));
    for (Computation computation : computations) {
      for (String column : computation.columns()) {
        // Two sets may hold the same feature, but no two columns have the same name.
        header.add(header.contains(column) ? computation.name() + "." + column : column);
      }
    }
    print(header);
  }

  /**
   * Writes a row.
   *
   * @param file how the file is called
   * @param arrays by name; what is missing leaves its cells empty
   */
  public void row(String file, Map<String, NpyArray> arrays) {
    List<String> cells = new ArrayList<>(List.of(file));
    for (Computation computation : computations) {
      NpyArray array = arrays.get(computation.name());
      int columns = computation.columns().size();
      for (int column = 0; column < columns; column++) {
        cells.add(array == null ? "" : cell(array, column, columns));
      }
    }
    print(cells);
  }

  private static String cell(NpyArray array, int column, int columns) {
    int length = array.size() / columns;
    if (length == 1 && array.type().startsWith("<i")) {
      return Long.toString((long) array.get(column));
    }
    double sum = 0;
    int count = 0;
    for (int i = column * length; i < (column + 1) * length; i++) {
      double value = array.get(i);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return Float.toString((float) (sum / count));
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
