package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.BundleException;

class HostileZipTest {
  @TempDir Path place;
  private Path folder;
  private Path zip;

  @BeforeEach
  void write() {
    folder = place.resolve("bundle");
    zip = place.resolve("own.zip");
    Bundles.write(TestBundles.tiny(), folder);
  }

  @Test
  void aCompressedZipInAnyOrderIsRead() throws IOException {
    try (ZipOutputStream out = open()) {
      for (String name : List.of("config.json", "README.md", "model.safetensors")) {
        copy(name, name, out);
      }
      copy("preprocessor_config.json", "preprocessor_config.json", out);
    }
    assertEquals("tiny", Bundles.read(zip).architecture().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../config.json",
        "/etc/config.json",
        "..\\config.json",
        "bundle/config.json",
        "bundle/",
        "CONFIG.JSON",
        "run.sh",
        ""
      })
  void anEntryThatDoesNotBelongIsRefused(String name) throws IOException {
    try (ZipOutputStream out = open()) {
      copyAll(out);
      out.putNextEntry(new ZipEntry(name));
      out.closeEntry();
    }
    assertRefused("'" + name + "'");
    try (var files = Files.list(place)) {
      assertEquals(2, files.count(), "nothing is unpacked anywhere");
    }
  }

  @Test
  void anEntryThatStandsTwiceIsRefused() throws IOException {
    try (ZipOutputStream out = open()) {
      copyAll(out);
      copy("config.json", "config.jsoX", out);
    }
    byte[] bytes = Files.readAllBytes(zip);
    // ZipOutputStream itself refuses a second entry of one name.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("jsoX", "json");
    Files.write(zip, text.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("twice");
  }

  @Test
  void anEntryThatUnpacksToMuchIsRefusedBySize() throws IOException {
    try (ZipOutputStream out = open()) {
      copy("preprocessor_config.json", "preprocessor_config.json", out);
      copy("model.safetensors", "model.safetensors", out);
      copy("README.md", "README.md", out);
      out.putNextEntry(new ZipEntry("config.json"));
      byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 256; i++) {
        out.write(spaces);
      }
      out.closeEntry();
    }
    assertTrue(Files.size(zip) < 100_000);
    assertRefused("16777216 bytes");
  }

  @Test
  void anEntryThatClaimsMoreThanItsBytesCanHoldIsRefused() throws IOException {
    Bundles.write(TestBundles.tiny(), zip);
    byte[] bytes = Files.readAllBytes(zip);
    int central = lastIndexOf(bytes, "model.safetensors") - 46;
    // Uncompressed size in the central directory: 1 GiB.
    for (int i = 0; i < 4; i++) {
      bytes[central + 24 + i] = (byte) (i == 3 ? 0x40 : 0);
    }
    Files.write(zip, bytes);
    assertRefused("claims 1073741824 bytes");
  }

  private ZipOutputStream open() throws IOException {
    OutputStream out = Files.newOutputStream(zip);
    return new ZipOutputStream(out);
  }

  private void copyAll(ZipOutputStream out) throws IOException {
    for (String name : BundleFiles.ALL) {
      copy(name, name, out);
    }
  }

  private void copy(String from, String to, ZipOutputStream out) throws IOException {
    out.putNextEntry(new ZipEntry(to));
    out.write(Files.readAllBytes(folder.resolve(from)));
    out.closeEntry();
  }

  private void assertRefused(String expected) {
    BundleException e = assertThrows(BundleException.class, () -> Bundles.read(zip));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
  }
}
