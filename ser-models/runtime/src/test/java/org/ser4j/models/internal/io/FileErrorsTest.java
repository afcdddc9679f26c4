package org.ser4j.models.internal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErrorsTest {
  @TempDir private Path folder;

  @Test
  void errorsOfRealFilesHaveTheirCause() throws IOException {
    Path none = folder.resolve("x.json");
    IOException e = assertThrows(IOException.class, () -> Files.readString(none));
    assertEquals(none + ": there is no such file", FileErrors.describe(e));
    Path file = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xE4, 'b'});
    e = assertThrows(IOException.class, () -> Files.readString(file));
    assertEquals("it is not UTF-8 text", FileErrors.reason(e));
    e = assertThrows(IOException.class, () -> Files.createDirectories(file));
    assertEquals(file + ": it exists already", FileErrors.describe(e));
    e = assertThrows(IOException.class, () -> Files.delete(folder));
    assertEquals("the folder is not empty", FileErrors.reason(e));
    e = assertThrows(IOException.class, () -> Files.readString(folder));
    assertFalse(FileErrors.reason(e).isBlank());
  }

  @Test
  void otherErrorsKeepTheirMessage() {
    assertEquals("f: no permission", FileErrors.describe(new AccessDeniedException("f")));
    assertEquals("damaged", FileErrors.describe(new ZipException("damaged")));
    assertEquals("EOFException", FileErrors.describe(new EOFException()));
  }
}
