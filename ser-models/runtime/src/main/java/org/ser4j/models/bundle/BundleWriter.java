package org.ser4j.models.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.io.AtomicFiles;
import org.ser4j.models.internal.io.SafeTensors;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** Writes one bundle's files. */
final class BundleWriter {
  /** January 1980 would add a time stamp in the machine's own zone. */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final List<Entry> entries;

  BundleWriter(Bundle bundle) {
    entries = new ArrayList<>(files(bundle.network()));
    entries.add(
        text(
            BundleFiles.PREPROCESSOR,
            ModelFormat.codec().write(Preprocessor.class, bundle.preprocessor())));
    entries.add(text(BundleFiles.CARD, bundle.card()));
    // The last one makes a bundle whole.
    entries.add(text(BundleFiles.CONFIG, ConfigJson.of(bundle).write()));
  }

  void toFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, ".bundle");
    try {
      for (Entry entry : entries) {
        Path file = temporary.resolve(entry.name());
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          entry.content().write(out);
        }
      }
      // Without its config an old bundle is no bundle, so old and new are never mixed.
      Files.deleteIfExists(folder.resolve(BundleFiles.CONFIG));
      for (Entry entry : entries) {
        Path target = folder.resolve(entry.name());
        Files.createDirectories(target.getParent());
        AtomicFiles.move(temporary.resolve(entry.name()), target);
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
        for (Entry entry : entries) {
          zip.putNextEntry(stored(entry));
          entry.content().write(zip);
          zip.closeEntry();
        }
      }
      AtomicFiles.move(temporary, file);
    } finally {
      delete(folder);
    }
  }

  private static ZipEntry stored(Entry entry) throws IOException {
    CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
    entry.content().write(sum);
    ZipEntry stored = new ZipEntry(entry.name());
    stored.setTimeLocal(FIXED_TIME);
    stored.setCrc(sum.getChecksum().getValue());
    stored.setSize(entry.length());
    return stored;
  }

  /** Deletes a temporary folder with its content. */
  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  private static Entry text(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Entry(name, bytes.length, out -> out.write(bytes));
  }

  /** The files of the network's weights. */
  private static List<Entry> files(NetworkData network) {
    return network.accept(
        new NetworkData.Visitor<List<Entry>>() {
          @Override
          public List<Entry> visit(LayerNetwork layers) {
            SafeTensors weights =
                SafeTensors.of(layers.architecture().resolve().allParameters(), layers.weights());
            return List.of(new Entry(BundleFiles.WEIGHTS, weights.length(), weights::write));
          }

          @Override
          public List<Entry> visit(ImportedModel foreign) {
            List<Entry> entries = new ArrayList<>();
            foreign.files().forEach((name, file) -> entries.add(copy(name, file)));
            return entries;
          }
        });
  }

  private static Entry copy(String name, ImportedModel.File file) {
    return new Entry(
        BundleFiles.NETWORK + name,
        file.length(),
        out -> {
          try (InputStream in = file.open()) {
            in.transferTo(out);
          }
        });
  }

  /** A file to be written: its place, its length in bytes, and the same content each time. */
  private record Entry(String name, long length, AtomicFiles.Content content) {}
}
