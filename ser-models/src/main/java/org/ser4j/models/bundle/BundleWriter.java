package org.ser4j.models.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ser4j.models.json.Json;

/** Writes one bundle's four files. */
final class BundleWriter {
  /** The first month of a zip's calendar would add a time stamp in the machine's own zone. */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Bundle bundle;
  private final SafeTensorsWriter weights;

  BundleWriter(Bundle bundle) {
    this.bundle = bundle;
    this.weights =
        new SafeTensorsWriter(bundle.architecture().resolve().allParameters(), bundle.weights());
  }

  void toFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, ".bundle");
    try {
      for (String name : BundleFiles.ALL) {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(temporary.resolve(name)))) {
          write(name, out);
        }
      }
      // Without its config an old bundle is no bundle, so old and new are never mixed.
      Files.deleteIfExists(folder.resolve(BundleFiles.CONFIG));
      for (String name : BundleFiles.ALL) {
        move(temporary.resolve(name), folder.resolve(name));
      }
    } finally {
      for (String name : BundleFiles.ALL) {
        Files.deleteIfExists(temporary.resolve(name));
      }
      Files.deleteIfExists(temporary);
    }
  }

  /** Stored, not deflated: weights hardly shrink, and deflate's bytes depend on its version. */
  void toZip(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    // A folder, as a temporary file would keep others from reading it after the move.
    Path folder = Files.createTempDirectory(file.getParent(), ".bundle");
    Path temporary = folder.resolve("bundle.zip");
    try {
      try (ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)))) {
        zip.setMethod(ZipOutputStream.STORED);
        for (String name : BundleFiles.ALL) {
          zip.putNextEntry(entry(name));
          write(name, zip);
          zip.closeEntry();
        }
      }
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
      Files.deleteIfExists(folder);
    }
  }

  private ZipEntry entry(String name) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    write(name, sum);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIXED_TIME);
    entry.setCrc(sum.getChecksum().getValue());
    entry.setSize(length(name));
    return entry;
  }

  private void write(String name, OutputStream out) throws IOException {
    if (name.equals(BundleFiles.WEIGHTS)) {
      weights.write(out);
    } else {
      out.write(text(name));
    }
  }

  private long length(String name) {
    return name.equals(BundleFiles.WEIGHTS) ? weights.length() : text(name).length;
  }

  private byte[] text(String name) {
    String text =
        switch (name) {
          case BundleFiles.CONFIG -> Json.write(BundleConfig.of(bundle).write());
          case BundleFiles.PREPROCESSOR ->
              Json.write(PreprocessorCodec.write(bundle.preprocessor()));
          default -> bundle.card();
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
