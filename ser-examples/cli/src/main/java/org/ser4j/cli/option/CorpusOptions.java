package org.ser4j.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.cli.report.TextOutput;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.corpus.reader.CorpusReader;
import picocli.CommandLine.Option;

/** The recordings and their labels. */
public final class CorpusOptions {
  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      split = ",",
      description =
          "Corpus: ravdess, tess, savee, crema-d, emov-db, folder (one folder a label) or csv (a"
              + " table). Several names, separated by commas, are combined.")
  private List<String> corpora;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder with the recordings, WAV or FLAC, at any depth; for csv the table. Repeat it for"
              + " each corpus, in the same order.")
  private List<Path> data;

  @Option(
      names = "--label",
      paramLabel = "emotion|sex|NAME",
      description =
          "Attribute to use as the label: emotion, sex (of the speaker), or any other that the corpus"
              + " has, such as intensity. Default: emotion; for evaluate, the task of the model.")
  private String label;

  @Option(
      names = "--labels",
      paramLabel = "common|own",
      defaultValue = "common",
      description =
          "common: one name for an emotion in every corpus, such as fearful for TESS's fear. own: the"
              + " names of the corpus. Default: ${DEFAULT-VALUE}.")
  private LabelNames labels;

  @Option(
      names = "--map",
      paramLabel = "A=B",
      split = ",",
      description =
          "Rename label A to B, such as amused=happy,calm=neutral. An empty B leaves its recordings"
              + " out.")
  private Map<String, String> map = new LinkedHashMap<>();

  /** Which names the labels have. */
  public enum LabelNames {
    COMMON,
    OWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Lists the recordings, and reports files that were left out.
   *
   * @throws CorpusException if a folder has no recording of its corpus
   */
  public Corpus read(PrintWriter err) {
    return read(label == null ? CorpusDescriptor.EMOTION : label, err);
  }

  /**
   * Lists the recordings, labelled by the task of a model.
   *
   * @throws UsageException if {@code --label} names another task
   */
  public Corpus readFor(LabelSet model, PrintWriter err) {
    if (label != null && !label.strip().equalsIgnoreCase(model.task())) {
      throw new UsageException(
          "--label must be %s (the task of the model: %s); got %s"
              .formatted(model.task(), String.join(", ", model.names()), label));
    }
    return read(model.task(), err);
  }

  private Corpus read(String task, PrintWriter err) {
    LabelMapping mapping = mapping();
    List<CorpusReader> readers = readers();
    List<Corpus> read = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      Corpus corpus = readers.get(i).read(data.get(i));
      read.add(
          labels == LabelNames.COMMON ? corpus.withLabels(readers.get(i).commonLabels()) : corpus);
    }
    Corpus unmapped = Corpus.combine(read).labelledBy(task);
    requireKnown(mapping, unmapped);
    Corpus corpus = unmapped.withLabels(mapping);
    TextOutput.printSkipped(corpus.skipped(), err);
    return corpus;
  }

  private LabelMapping mapping() {
    try {
      return new LabelMapping(map);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--map: " + e.getMessage());
    }
  }

  /** A label of the corpus is known even if a part without it is on disk. */
  private static void requireKnown(LabelMapping mapping, Corpus corpus) {
    Set<String> labels = new LinkedHashSet<>(corpus.descriptor().labels());
    labels.addAll(corpus.labels());
    try {
      mapping.requireKnown(labels);
    } catch (CorpusException e) {
      throw new UsageException("--map: " + e.getMessage());
    }
  }

  private List<CorpusReader> readers() {
    if (corpora.size() != data.size()) {
      throw new UsageException(
          "--data must be given once for each corpus (%d), in the same order; got %d"
              .formatted(corpora.size(), data.size()));
    }
    try {
      return corpora.stream().map(Corpora::named).toList();
    } catch (CorpusException e) {
      throw new UsageException("--corpus: " + e.getMessage());
    }
  }

  /**
   * Converts speakers to the corpus' own spelling.
   *
   * @param typed as the user typed them
   * @param option that named them
   */
  public List<String> speakers(Collection<String> typed, String option) {
    List<CorpusReader> readers = readers();
    try {
      return typed.stream().map(speaker -> speaker(speaker, readers)).distinct().toList();
    } catch (CorpusException e) {
      throw new UsageException(option + ": " + e.getMessage());
    }
  }

  /** A speaker of combined corpora is written {@code ravdess/6}. */
  private static String speaker(String typed, List<CorpusReader> readers) {
    if (readers.size() == 1) {
      return readers.get(0).speaker(typed);
    }
    int slash = typed.indexOf('/');
    if (slash < 0) {
      throw new CorpusException(
          "with several corpora, write a speaker as %s/%s; got %s"
              .formatted(readers.get(0).descriptor().name(), typed, typed));
    }
    String corpus = typed.substring(0, slash);
    String speaker = typed.substring(slash + 1);
    return readers.stream()
        .filter(reader -> reader.descriptor().name().equals(corpus))
        .findFirst()
        .map(reader -> corpus + "/" + reader.speaker(speaker))
        .orElse(typed);
  }

  /**
   * Rejects speakers without a recording. Those of a published split are only reported, since a
   * corpus is often there in part.
   *
   * @param speakers as the corpus spells them
   * @param option that named them
   * @throws CorpusException if the corpus has no such speaker
   */
  public static void requireRecordings(
      List<String> speakers, Corpus corpus, String option, PrintWriter err) {
    List<String> missing = speakers.stream().filter(s -> !corpus.speakers().contains(s)).toList();
    if (missing.isEmpty()) {
      return;
    }
    String message =
        "%s: no recording of %s; there are those of %s"
            .formatted(option, missing, corpus.speakers());
    CorpusDescriptor descriptor = corpus.descriptor();
    List<String> published =
        Stream.concat(
                descriptor.developmentFolds().stream().flatMap(List::stream),
                descriptor.finalTest().stream())
            .toList();
    if (!published.containsAll(missing)) {
      throw new CorpusException(message);
    }
    err.println(message);
  }

  /** The same as options, without folders of this machine. */
  public String asTyped() {
    String pairs =
        map.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(","));
    return " --corpus "
        + String.join(",", corpora)
        + " --data DIR".repeat(data.size())
        + (label == null ? "" : " --label " + label)
        + (labels == LabelNames.COMMON ? "" : " --labels " + labels)
        + (pairs.isEmpty() ? "" : " --map " + pairs);
  }
}
