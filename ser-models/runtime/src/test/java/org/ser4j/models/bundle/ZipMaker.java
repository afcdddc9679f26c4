package org.ser4j.models.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zips that the library itself would not. */
final class ZipMaker {
  private ZipMaker() {}

  /** A folder's files, with empty entries after them. */
  static void zip(Path folder, Path zip, String... more) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
      for (String name : more) {
        out.putNextEntry(new ZipEntry(name));
        out.closeEntry();
      }
    }
  }
}
