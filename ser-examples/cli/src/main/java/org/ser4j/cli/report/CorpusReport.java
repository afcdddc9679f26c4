package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.CorpusStatistics.RecordingCount;

/** The JSON of {@code ser corpus}; durations are in seconds. */
public record CorpusReport(
    String corpus,
    int n,
    Count sex,
    Map<String, Count> labels,
    Map<String, Count> speakers,
    Durations durationS,
    Map<Integer, Integer> sampleRates,
    Map<Integer, Integer> channels,
    List<Skipped> leftOut,
    List<Skipped> unreadable) {

  /** Recordings by the speaker's sex. */
  public record Count(int n, int female, int male, int unknown) {
    static Count of(RecordingCount count) {
      return new Count(count.total(), count.female(), count.male(), count.unknown());
    }
  }

  /** Lengths of recordings in seconds, silence included. */
  public record Durations(double min, double median, double max, double total) {}

  /** A file that was not used, and why. */
  public record Skipped(String file, String reason) {
    static List<Skipped> of(List<SkippedFile> files) {
      return files.stream().map(f -> new Skipped(f.file().toString(), f.reason())).toList();
    }
  }

  /** Takes the numbers of a corpus. */
  public static CorpusReport of(CorpusStatistics statistics) {
    var durations = statistics.durations();
    return new CorpusReport(
        statistics.name(),
        statistics.all().total(),
        Count.of(statistics.all()),
        counts(statistics.labels()),
        counts(statistics.speakers()),
        new Durations(
            TextOutput.seconds(durations.shortest()),
            TextOutput.seconds(durations.median()),
            TextOutput.seconds(durations.longest()),
            TextOutput.seconds(durations.total())),
        statistics.sampleRates(),
        statistics.channels(),
        Skipped.of(statistics.skipped()),
        Skipped.of(statistics.unreadable()));
  }

  private static Map<String, Count> counts(List<RecordingCount> counts) {
    Map<String, Count> byName = new LinkedHashMap<>();
    counts.forEach(count -> byName.put(count.name(), Count.of(count)));
    return byName;
  }

  /** Prints it as tables. */
  public void print(PrintWriter writer) {
    TextOutput out = new TextOutput(writer);
    out.line(
        "%s: %s of %s, %.1f min",
        corpus,
        TextOutput.counted(n, "recording"),
        TextOutput.counted(speakers.size(), "speaker"),
        durationS.total() / 60);
    out.line(
        "durations: shortest %.2f s, median %.2f s, longest %.2f s",
        durationS.min(), durationS.median(), durationS.max());
    out.line("sample rates: %s", counts(sampleRates, " Hz"));
    out.line("channels: %s", counts(channels, ""));
    out.line("");
    printTable(out, "label", labels);
    out.line("");
    printTable(out, "speaker", speakers);
    printFiles(out, "left out", leftOut);
    printFiles(out, "unreadable", unreadable);
  }

  private void printTable(TextOutput out, String what, Map<String, Count> counts) {
    String name = TextOutput.column(12, counts.keySet());
    out.line(name + " %9s %9s %9s %9s %9s", what, "n", "share", "female", "male", "unknown");
    counts.forEach((key, count) -> printRow(out, name, key, count));
    printRow(out, name, "all", sex);
  }

  private void printRow(TextOutput out, String format, String name, Count count) {
    out.line(
        format + " %9d %7.1f %% %9d %9d %9d",
        name,
        count.n(),
        100.0 * count.n() / Math.max(1, n),
        count.female(),
        count.male(),
        count.unknown());
  }

  private static void printFiles(TextOutput out, String what, List<Skipped> files) {
    if (!files.isEmpty()) {
      out.line("");
      out.line("%s: %d", what, files.size());
      files.forEach(file -> out.line("%s: %s", file.file(), file.reason()));
    }
  }

  private static String counts(Map<Integer, Integer> counts, String unit) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + unit + " (" + entry.getValue() + ")")
        .collect(Collectors.joining(", "));
  }
}
