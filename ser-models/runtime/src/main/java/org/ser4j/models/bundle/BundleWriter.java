package org.ser4j.models.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ser4j.models.json.Json;

/** Writes one bundle's files. */
final class BundleWriter {
  /** The first month of a zip's calendar would add a time stamp in the machine's own zone. */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final List<BundleEntry> entries;

  BundleWriter(Bundle bundle) {
    entries = new ArrayList<>(BundleEntry.of(bundle.network()));
    entries.add(
        BundleEntry.of(
            BundleFiles.PREPROCESSOR, Json.write(PreprocessorCodec.write(bundle.preprocessor()))));
    entries.add(BundleEntry.of(BundleFiles.CARD, bundle.card()));
    // The last one makes a bundle whole.
    entries.add(BundleEntry.of(BundleFiles.CONFIG, Json.write(BundleConfig.of(bundle).write())));
  }

  void toFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, ".bundle");
    try {
      for (BundleEntry entry : entries) {
        Path file = temporary.resolve(entry.name());
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          entry.content().write(out);
        }
      }
      // Without its config an old bundle is no bundle, so old and new are never mixed.
      Files.deleteIfExists(folder.resolve(BundleFiles.CONFIG));
      for (BundleEntry entry : entries) {
        Path target = folder.resolve(entry.name());
        Files.createDirectories(target.getParent());
        move(temporary.resolve(entry.name()), target);
      }
    } finally {
      delete(temporary);
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
        for (BundleEntry entry : entries) {
          zip.putNextEntry(stored(entry));
          entry.content().write(zip);
          zip.closeEntry();
        }
      }
      move(temporary, file);
    } finally {
      delete(folder);
    }
  }

  private static ZipEntry stored(BundleEntry entry) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    entry.content().write(sum);
    ZipEntry stored = new ZipEntry(entry.name());
    stored.setTimeLocal(FIXED_TIME);
    stored.setCrc(sum.getChecksum().getValue());
    stored.setSize(entry.length());
    return stored;
  }

  /** Deletes a folder of our own with what is left in it. */
  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
