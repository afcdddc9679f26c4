package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.dsp.feature.NamedFeature;

/** The columns of a table beside the features, and the names of the features' columns. */
public enum TableLayout {
  /** {@code file}, then the features by name. */
  FILES(List.of("file"), List.of()),
  /** {@code file}, {@code label}, {@code speaker}, {@code sex}, then the features by name. */
  NAMES(List.of("file", "label", "speaker", "sex"), List.of()),
  /**
   * The features by number from 0, then {@code labels}: {@code features.csv} of notebook 001, as
   * {@code DataFrame.to_csv(index=False)} writes it.
   */
  NUMBERS(List.of(), List.of("labels"));

  private final List<String> before;
  private final List<String> after;

  TableLayout(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The header; with augmented versions, layouts with names have a column for their number. */
  List<String> header(List<NamedFeature> features, boolean copies) {
    List<String> header = new ArrayList<>(before);
    if (copies && this != NUMBERS) {
      header.add("copy");
    }
    int number = 0;
    for (NamedFeature feature : features) {
      for (String column : feature.columns()) {
        if (this == NUMBERS) {
          header.add(Integer.toString(number++));
        } else {
          // Two sets may hold the same feature, but no two columns have the same name.
          header.add(header.contains(column) ? feature.name() + "." + column : column);
        }
      }
    }
    header.addAll(after);
    return header;
  }

  /** The cells before the features. */
  List<String> before(TableItem item, boolean copies, int copy) {
    List<String> cells = new ArrayList<>();
    if (this != NUMBERS) {
      cells.add(item.file());
    }
    if (this == NAMES) {
      cells.addAll(List.of(item.label(), item.speaker(), item.sex()));
    }
    if (copies && this != NUMBERS) {
      cells.add(Integer.toString(copy));
    }
    return cells;
  }

  /** The cells after the features. */
  List<String> after(TableItem item) {
    return this == NUMBERS ? List.of(item.label()) : List.of();
  }
}
