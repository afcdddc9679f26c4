package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.CorpusException;

/**
 * A CSV table, RFC 4180, with a header. The separator is the one that a first line such as {@code
 * sep=;} declares, otherwise whichever of comma, semicolon and tab is most frequent in the header.
 *
 * @param columns names, stripped and in lower case
 * @param rows those with at least one cell that is not blank
 */
record CsvTable(List<String> columns, List<Row> rows) {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=([^\"\r\n])\"?[,;\t ]*(?:\r\n|\r|\n)", Pattern.CASE_INSENSITIVE);

  /**
   * A row.
   *
   * @param line where it begins, from 1
   * @param cells by column; the first, if two columns have the same name
   * @param surplus number of cells after the last column that are not blank
   */
  record Row(int line, Map<String, String> cells, int surplus) {
    /** The cell of a column; empty if the row or the table has none. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * Reads a file; for the encodings see {@link CsvText}.
   *
   * @throws CorpusException if it cannot be read, is no text, or a quote is never closed
   */
  static CsvTable read(Path file) {
    String text = CsvText.read(file);
    try {
      return parse(text);
    } catch (CorpusException e) {
      throw new CorpusException(file + ", " + e.getMessage());
    }
  }

  /** Fails if a quote is never closed, since it would swallow all following rows. */
  static CsvTable parse(String text) {
    List<Integer> lines = new ArrayList<>();
    Matcher declared = SEPARATOR_LINE.matcher(text);
    boolean found = declared.lookingAt();
    List<List<String>> records =
        found
            ? records(text, declared.end(), declared.group(1).charAt(0), lines)
            : records(text, 0, separator(text), lines);
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

  /** Takes time linear in the text. Lines end with LF, CR LF or CR alone. */
  private static List<List<String>> records(
      String text, int from, char separator, List<Integer> lines) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    // Whether the cell is blank so far; asking the cell again at each quote takes quadratic time.
    boolean blank = true;
    int line = from == 0 ? 1 : 2;
    int start = line;
    for (int i = from; i <= text.length(); i++) {
      boolean end = i == text.length();
      char c = end ? '\n' : text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      if (end && quoted) {
        throw new CorpusException(
            "line " + start + ": a quote is opened in this row and never closed");
      }
      boolean lineEnd = c == '\n' || c == '\r' && next != '\n';
      if (c == '"' && quoted && next == '"') {
        cell.append(c);
        blank = false;
        i++;
      } else if (c == '"' && (quoted || blank)) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
        blank = true;
      } else if (lineEnd && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
        blank = true;
        if (cells.stream().anyMatch(s -> !s.isBlank())) {
          records.add(List.copyOf(cells));
          lines.add(start);
        }
        cells.clear();
        start = line + 1;
      } else if (c != '\r' || quoted) {
        cell.append(c);
        blank &= Character.isWhitespace(c);
      }
      line += lineEnd ? 1 : 0;
    }
    return records;
  }
}
