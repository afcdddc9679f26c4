package org.ser4j.training.corpus.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ser4j.models.internal.io.FileErrors;
import org.ser4j.training.corpus.CorpusException;

/**
 * Reads a table as text in the encodings that spreadsheets write: UTF-8, UTF-16, else Windows-1252.
 */
final class CsvText {
  private static final long MOST_BYTES = 256L << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String ZIP = "PK\u0003\u0004";
  private static final String EMPTY_ZIP = "PK\u0005\u0006";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final String GZIP = "\u001F\u008B";

  private CsvText() {}

  /**
   * Reads a file.
   *
   * @return its text without byte order marks
   * @throws CorpusException if the file cannot be read, is over 256 MiB, or is no text, such as a
   *     workbook
   */
  static String read(Path file) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new CorpusException(
            "%s has %d MiB; a CSV table may have at most %d. Is it a recording?"
                .formatted(file, size >> 20, MOST_BYTES >> 20));
      }
      byte[] bytes = Files.readAllBytes(file);
      requireNoContainer(bytes, file);
      String text = withoutMarks(decode(bytes));
      if (text.indexOf('\0') >= 0) {
        throw new CorpusException(
            file + " is a binary file; expected a CSV table with columns path and label");
      }
      return text;
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + FileErrors.reason(e), e);
    }
  }

  private static void requireNoContainer(byte[] bytes, Path file) {
    String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    if (head.equals(ZIP) || head.equals(EMPTY_ZIP)) {
      throw new CorpusException(file + zip(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
    if (head.equals(OLE)) {
      throw new CorpusException(file + workbook("an Excel workbook (.xls)"));
    }
    if (head.startsWith(GZIP)) {
      throw new CorpusException(
          file + " is compressed with gzip, not a CSV table; decompress it first");
    }
  }

  /** The names of a ZIP archive's entries are not compressed. */
  private static String zip(String bytes) {
    if (bytes.contains("xl/workbook")) {
      return workbook("an Excel workbook (.xlsx)");
    }
    if (bytes.contains("opendocument.spreadsheet")) {
      return workbook("an OpenDocument spreadsheet (.ods)");
    }
    return " is a ZIP archive, not a CSV table; extract it and read the table inside";
  }

  private static String workbook(String format) {
    return " is " + format + ", not a CSV table; save it as CSV (UTF-8) and read that file";
  }

  private static String decode(byte[] bytes) {
    int first = bytes.length < 2 ? -1 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    // Without a mark: a header begins with an ASCII character, one of whose two bytes is 0.
    if (first > 0 && first < 0x80) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (first > 0 && (first & 0xFF) == 0 && first >> 8 < 0x80) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(withoutUtf8Mark(bytes), WINDOWS);
    }
  }

  private static byte[] withoutUtf8Mark(byte[] bytes) {
    boolean marked =
        bytes.length > 2
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  /** Some writers put one mark before another. */
  private static String withoutMarks(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == BYTE_ORDER_MARK) {
      start++;
    }
    return text.substring(start);
  }
}
