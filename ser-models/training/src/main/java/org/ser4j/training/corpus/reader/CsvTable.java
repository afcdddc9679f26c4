package org.ser4j.training.corpus.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ser4j.training.corpus.CorpusException;

/**
 * A CSV table, RFC 4180, with a header. The separator is whichever of comma, semicolon and tab is
 * most frequent in the header.
 *
 * @param columns names, stripped and in lower case
 * @param rows those with at least one cell that is not blank
 */
record CsvTable(List<String> columns, List<Row> rows) {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset WINDOWS = Charset.forName("windows-1252");

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
   * Reads a file in the encodings that spreadsheets write: UTF-8, UTF-16 with a byte order mark,
   * else Windows-1252.
   *
   * @throws CorpusException if it cannot be read, or a quote is never closed
   */
  static CsvTable read(Path file) {
    try {
      return parse(decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (CorpusException e) {
      throw new CorpusException(file + ", " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes) {
    String text = withMark(bytes);
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static String withMark(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Fails if a quote is never closed, since it would swallow all following rows. */
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
