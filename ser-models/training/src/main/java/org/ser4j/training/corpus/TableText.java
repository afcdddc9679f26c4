package org.ser4j.training.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a table in the encodings that spreadsheets write: UTF-8, UTF-16 with its byte order
 * mark, else Windows-1252, which has a character for every letter of western Europe.
 */
final class TableText {
  private static final Charset SPREADSHEET = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private TableText() {}

  static String read(Path file) throws IOException {
    return decode(Files.readAllBytes(file));
  }

  /** The text without its byte order mark. */
  static String decode(byte[] bytes) {
    String text = text(bytes);
    return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
  }

  private static String text(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, SPREADSHEET);
    }
  }
}
