package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.training.corpus.CorpusException;

/** Tables as spreadsheets and other programs write them. */
class CsvTableTest {
  private static final Duration LINEAR = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndEndsARow(String end) {
    String text = String.join(end, "path,label,note", "a.wav,happy,1", "", "b.wav,sad,\"x\"", "");
    CsvTable table = CsvTable.parse(text);
    assertEquals(List.of("path", "label", "note"), table.columns());
    assertEquals(List.of(2, 4), table.rows().stream().map(CsvTable.Row::line).toList());
    assertEquals("sad", table.rows().get(1).get("label"));
    assertEquals("x", table.rows().get(1).get("note"));
    assertEquals(table, CsvTable.parse(text.substring(0, text.length() - end.length())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLineEndInQuotesBelongsToTheCell(String end) {
    CsvTable table = CsvTable.parse("path,label" + end + "\"a" + end + "b\",sad" + end + "c,happy");
    assertEquals("a" + end + "b", table.rows().get(0).get("path"));
    assertEquals(4, table.rows().get(1).line());
  }

  @Test
  void tablesOfOldMacProgramsAreRead() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "path,label,speaker\ra.wav,happy,1\r");
    CsvTable table = CsvTable.read(file);
    assertEquals("1", table.rows().get(0).get("speaker"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\r", "\uFEFFsep=;\n", "sep=;;\n"})
  void aFirstLineMayDeclareTheSeparator(String first) throws IOException {
    String text = first + "path;label, of the speaker\na,b.wav;sad\n";
    CsvTable table = CsvTable.read(Files.writeString(folder.resolve("t.csv"), text));
    assertEquals(List.of("path", "label, of the speaker"), table.columns());
    assertEquals("a,b.wav", table.rows().get(0).get("path"));
    assertEquals(3, table.rows().get(0).line());
  }

  @Test
  void aDeclaredSeparatorMayBeAnyCharacter() {
    assertEquals(List.of("path", "label"), CsvTable.parse("sep=|\npath|label\n").columns());
    assertEquals(List.of("path", "label"), CsvTable.parse("sep=\t\npath\tlabel\n").columns());
    // A column may have such a name.
    assertEquals(List.of("sep=x", "label"), CsvTable.parse("sep=x,label\n").columns());
  }

  @Test
  void timeIsLinearInTheText() {
    for (String part : List.of("\"\"", "x\"", "\" ", "\"x\",", " ", "\r", "\"\"\r", "\",\"")) {
      String text = "path,label\na.wav,x" + part.repeat(1_000_000);
      assertTimeout(
          LINEAR,
          () -> {
            try {
              CsvTable.parse(text);
            } catch (CorpusException e) {
              assertTrue(e.getMessage().contains("never closed"), e.getMessage());
            }
          });
    }
  }

  @Test
  void quotesWithinACellAreKept() {
    CsvTable table = CsvTable.parse("path,label\na.wav,x\"\"\"\"\nb.wav, \"s\"\"d\"\n");
    assertEquals("x\"\"\"\"", table.rows().get(0).get("label"));
    assertEquals("s\"d", table.rows().get(1).get("label"));
  }

  @Test
  void everyEncodingWithAndWithoutByteOrderMark() throws IOException {
    String text = "path,label\na.wav,fr\u00F6hlich\n";
    for (String charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "windows-1252")) {
      assertEquals("fr\u00F6hlich", label(text.getBytes(Charset.forName(charset))), charset);
      if (charset.startsWith("UTF")) {
        byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));
        assertEquals("fr\u00F6hlich", label(marked), charset);
      }
    }
    byte[] wrong = ("\u00EF\u00BB\u00BF" + text).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("fr\u00F6hlich", label(wrong));
    assertEquals("fr\u00F6hlich", label(("\uFEFF\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void otherFormatsAreNamed() throws IOException {
    assertRefused(zip("[Content_Types].xml", "xl/workbook.xml"), "Excel workbook (.xlsx)");
    assertRefused(zip("[Content_Types].xml", "xl/workbook.bin"), "Excel workbook (.xlsx)");
    assertRefused(zip("a.csv"), "is a ZIP archive");
    assertRefused(zip(), "is a ZIP archive");
    byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertRefused(xls, "Excel workbook (.xls)");
    assertRefused("RIFF\4\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII), "is a binary file");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("path,label\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertRefused(bytes.toByteArray(), "compressed with gzip");
  }

  private String label(byte[] bytes) throws IOException {
    return CsvTable.read(Files.write(folder.resolve("t.csv"), bytes)).rows().get(0).get("label");
  }

  private void assertRefused(byte[] bytes, String format) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), bytes);
    String message =
        assertThrows(CorpusException.class, () -> Corpora.named("csv").read(file)).getMessage();
    assertTrue(message.startsWith(file + " is "), message);
    assertTrue(message.contains(format), message);
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
    return bytes.toByteArray();
  }
}
