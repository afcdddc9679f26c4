package org.ser4j.models.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ser4j.models.network.ImportedModel;

/**
 * A bundle as a zip with exactly its files, each once. Nothing is unpacked to the disk, and an
 * entry never yields more than its compressed bytes can hold.
 */
final class ZipFiles implements BundleFiles {
  /** The largest ratio that deflate reaches. */
  private static final long MAX_RATIO = 1_032;

  private final ZipFile zip;
  private final long size;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  ZipFiles(Path file, long size) throws IOException {
    this.size = size;
    this.zip = new ZipFile(file.toFile());
    try {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        requirePossible(entry.getName());
        if (entries.put(entry.getName(), entry) != null) {
          throw new IllegalArgumentException("the zip holds " + entry.getName() + " twice");
        }
      }
    } catch (IllegalArgumentException e) {
      zip.close();
      throw e;
    }
  }

  private static void requirePossible(String name) {
    if (ALL.contains(name)) {
      return;
    }
    if (!name.startsWith(NETWORK)) {
      throw new IllegalArgumentException(
          "the zip holds '"
              + name
              + "', but only "
              + ALL
              + " belong at its root, and nothing else");
    }
    // A zip made by hand also has entries for folders.
    if (!name.equals(NETWORK)) {
      String file = name.substring(NETWORK.length());
      ImportedModel.requireSafe(file.endsWith("/") ? file.substring(0, file.length() - 1) : file);
    }
  }

  @Override
  public void requireNothingBut(Collection<String> names) {
    for (ZipEntry entry : entries.values()) {
      if (!entry.isDirectory() && !names.contains(entry.getName())) {
        throw new IllegalArgumentException(
            "the zip holds '" + entry.getName() + "', which does not belong to it");
      }
    }
  }

  @Override
  public Content open(String name) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    long compressed = entry.getCompressedSize();
    long claimed = entry.getSize();
    if (compressed < 0 || compressed > size || claimed < 0 || claimed / MAX_RATIO > compressed) {
      throw new IllegalArgumentException(
          name + " claims " + claimed + " bytes, more than the zip can hold");
    }
    InputStream stream = zip.getInputStream(entry);
    return new Content(new Verified(stream, name, entry.getCrc()), claimed);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Compares the checksum at the end of the entry, which ZipFile does not. */
  private static final class Verified extends FilterInputStream {
    private final String name;
    private final long expected;

    Verified(InputStream in, String name, long expected) {
      super(new CheckedInputStream(in, new CRC32()));
      this.name = name;
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      return verified(in.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      return verified(in.read(bytes, offset, count));
    }

    private int verified(int read) throws IOException {
      if (read < 0 && ((CheckedInputStream) in).getChecksum().getValue() != expected) {
        throw new ZipException(name + " does not match its checksum: the zip is damaged");
      }
      return read;
    }
  }
}
