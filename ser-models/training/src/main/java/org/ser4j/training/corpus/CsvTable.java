package org.ser4j.training.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table as text, RFC 4180: a header, then rows; cells may be quoted. The separator is the one of
 * comma, semicolon and tab that the header has most of.
 *
 * @param columns names, in lower case, without spaces around them
 * @param rows those with at least one cell that is not blank
 */
record CsvTable(List<String> columns, List<Row> rows) {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  /**
   * A row.
   *
   * @param line where it begins, counted from 1
   * @param cells by column; of a column that the header has twice, the first
   * @param surplus cells that are not blank and stand behind the last column
   */
  record Row(int line, Map<String, String> cells, int surplus) {
    /** The cell of a column; empty if the row or the table has none. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  static CsvTable read(Path file) throws IOException {
    try {
      return parse(TableText.read(file));
    } catch (CorpusException e) {
      throw new CorpusException(file + ", " + e.getMessage());
    }
  }

  /**
   * Takes a text apart.
   *
   * @throws CorpusException if a quote is opened and never closed; it would swallow every row
   *     behind
   */
  static CsvTable parse(String text) {
    List<Integer> lines = new ArrayList<>();
    List<List<String>> records = records(text, separator(text), lines);
    if (records.isEmpty()) {
      return new CsvTable(List.of(), List.of());
    }
    List<String> columns =
        records.get(0).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      Map<String, String> cells = new TreeMap<>();
      List<String> cellsOfRow = records.get(i);
      for (int k = 0; k < Math.min(columns.size(), cellsOfRow.size()); k++) {
        cells.putIfAbsent(columns.get(k), cellsOfRow.get(k).strip());
      }
      long surplus = cellsOfRow.stream().skip(columns.size()).filter(c -> !c.isBlank()).count();
      rows.add(new Row(lines.get(i), cells, (int) surplus));
    }
    return new CsvTable(columns, List.copyOf(rows));
  }

  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char separator : SEPARATORS) {
      if (count(header, separator) > count(header, best)) {
        best = separator;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<List<String>> records(String text, char separator, List<Integer> lines) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      boolean end = i == text.length();
      if (end && quoted) {
        throw new CorpusException(
            "line " + start + ": a quote is opened in this row and never closed");
      }
      if (c == '"' && (quoted || cell.toString().isBlank())) {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (end || c == '\n' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (cells.stream().anyMatch(s -> !s.isBlank())) {
          records.add(List.copyOf(cells));
          lines.add(start);
        }
        cells.clear();
        start = line + 1;
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
      line += c == '\n' ? 1 : 0;
    }
    return records;
  }
}
