package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Corpus.SkippedFile.Kind;

/** Lines and numbers for people, the same in every locale. */
public final class TextOutput {
  private final PrintWriter out;

  TextOutput(PrintWriter out) {
    this.out = out;
  }

  /** Prints a formatted line, without blanks at its end. */
  void line(String pattern, Object... values) {
    out.println(format(pattern, values).stripTrailing());
  }

  /** Prints text as it is. */
  void print(String text) {
    out.print(text);
  }

  /** Formats in the root locale. */
  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Gives {@code 1 speaker}, but {@code 1,440 speakers}. */
  public static String counted(long count, String noun) {
    return format("%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** The format of a left-aligned column that is wide enough for every name. */
  static String column(int minimum, Collection<String> names) {
    return "%-" + Math.max(minimum, longest(names)) + "s";
  }

  static int longest(Collection<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Reports files that a corpus left out in one line, however many they are. */
  public static void printSkipped(List<SkippedFile> skipped, PrintWriter err) {
    if (skipped.isEmpty()) {
      return;
    }
    StringBuilder kinds = new StringBuilder();
    for (Kind kind : Kind.values()) {
      long count = skipped.stream().filter(file -> file.kind() == kind).count();
      if (count > 0) {
        kinds.append(kinds.isEmpty() ? "" : ", ").append(skipped(kind, count));
      }
    }
    SkippedFile first = skipped.get(0);
    err.printf(
        "left out %s: %s; such as %s (%s); ser corpus lists them%n",
        counted(skipped.size(), "file"), kinds, first.file(), first.reason());
  }

  private static String skipped(Kind kind, long count) {
    return switch (kind) {
      case DUPLICATE -> counted(count, "duplicate");
      case FOREIGN -> count + " not named as recordings of the corpus";
      case UNUSABLE -> count + " that cannot be used";
    };
  }
}
