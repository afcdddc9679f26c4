package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.Durations;
import org.ser4j.training.statistics.RecordingCount;

/** What a corpus holds, as tables for a person. */
public final class CorpusText {
  private final PrintWriter out;

  public CorpusText(PrintWriter out) {
    this.out = out;
  }

  public void print(CorpusStatistics summary) {
    Durations durations = summary.durations();
    line(
        "%s: %s of %s, %.1f min",
        summary.name(),
        Counted.of(summary.all().total(), "recording"),
        Counted.of(summary.speakers().size(), "speaker"),
        seconds(durations.total()) / 60);
    line(
        "durations: shortest %.2f s, median %.2f s, longest %.2f s",
        seconds(durations.shortest()), seconds(durations.median()), seconds(durations.longest()));
    line("sample rates: %s", counts(summary.sampleRates(), " Hz"));
    line("channels: %s", counts(summary.channels(), ""));
    line("");
    table("label", summary.labels(), summary.all());
    line("");
    table("speaker", summary.speakers(), summary.all());
    files("left out", summary.skipped());
    files("unreadable", summary.unreadable());
  }

  private void table(String what, List<RecordingCount> shares, RecordingCount all) {
    int width = shares.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    String name = "%-" + Math.max(12, width) + "s";
    line(name + " %9s %9s %9s %9s %9s", what, "n", "share", "female", "male", "unknown");
    for (RecordingCount share : shares) {
      row(name, share, all);
    }
    row(name, all, all);
  }

  private void row(String name, RecordingCount share, RecordingCount all) {
    line(
        name + " %9d %7.1f %% %9d %9d %9d",
        share.name(),
        share.total(),
        100.0 * share.total() / Math.max(1, all.total()),
        share.female(),
        share.male(),
        share.unknown());
  }

  private void files(String what, List<SkippedFile> files) {
    if (!files.isEmpty()) {
      line("");
      line("%s: %d", what, files.size());
      files.forEach(file -> line("%s: %s", file.file(), file.reason()));
    }
  }

  private static String counts(Map<Integer, Integer> counts, String unit) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + unit + " (" + entry.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  public static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void line(String pattern, Object... values) {
    out.println(String.format(Locale.ROOT, pattern, values));
  }
}
