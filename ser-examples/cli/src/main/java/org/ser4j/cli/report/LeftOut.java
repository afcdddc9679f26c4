package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.SkippedFile.Kind;

/** Says that files were left out, in one line however many they are. */
public final class LeftOut {
  private LeftOut() {}

  public static void print(List<SkippedFile> skipped, PrintWriter err) {
    if (skipped.isEmpty()) {
      return;
    }
    List<String> kinds = new ArrayList<>();
    long doubles = count(skipped, Kind.DUPLICATE);
    if (doubles > 0) {
      kinds.add(Counted.of(doubles, "double"));
    }
    add(kinds, count(skipped, Kind.FOREIGN), "not named as recordings of the corpus");
    add(kinds, count(skipped, Kind.UNUSABLE), "that cannot be used");
    SkippedFile first = skipped.get(0);
    err.println(
        "left out "
            + Counted.of(skipped.size(), "file")
            + ": "
            + String.join(", ", kinds)
            + "; such as "
            + first.file()
            + " ("
            + first.reason()
            + "); ser corpus lists them");
  }

  private static long count(List<SkippedFile> skipped, Kind kind) {
    return skipped.stream().filter(file -> file.kind() == kind).count();
  }

  private static void add(List<String> kinds, long count, String words) {
    if (count > 0) {
      kinds.add(count + " " + words);
    }
  }
}
