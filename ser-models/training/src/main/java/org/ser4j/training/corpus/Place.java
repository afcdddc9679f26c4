package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a file lies in its corpus.
 *
 * @param file the file
 * @param stem its name without the ending
 * @param ending in lower case, without the dot; empty if there is none
 * @param folders the folders around it, the nearest first; the last one is the corpus' own
 */
record Place(Path file, String stem, String ending, List<String> folders) {
  static Place of(Path root, Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    List<String> folders = new ArrayList<>();
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      Path folder = at.getFileName();
      if (folder != null) {
        folders.add(folder.toString());
      }
      if (at.equals(root)) {
        break;
      }
    }
    return new Place(
        file,
        dot < 0 ? name : name.substring(0, dot),
        dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT),
        List.copyOf(folders));
  }
}
