package org.ser4j.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ser4j.cli.report.LeftOut;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.corpus.reader.CorpusReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which recordings. */
public final class CorpusOptions {
  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      split = ",",
      description =
          "How the recordings are named: ravdess, tess, savee, crema-d, emov-db, folder (a folder a"
              + " label) or csv (a table). Several, with a comma between, are taken as one.")
  private List<String> corpora;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder with the recordings, WAV or FLAC, nested or flat; for csv the table. Once for each"
              + " corpus, in the same order.")
  private List<Path> data;

  @Option(
      names = "--label",
      paramLabel = "emotion|sex|NAME",
      description =
          "What the recordings are labelled by: emotion, the speaker's sex, or anything else that"
              + " the corpus tells, such as intensity. Default: emotion; for evaluate, what the"
              + " model tells.")
  private String label;

  @Option(
      names = "--labels",
      paramLabel = "common|own",
      defaultValue = "common",
      description =
          "common: the same label for the same emotion in every corpus, such as fearful for TESS's"
              + " fear. own: as the corpus has them. Default: ${DEFAULT-VALUE}.")
  private LabelNames labels;

  @Option(
      names = "--map",
      paramLabel = "A=B",
      split = ",",
      description =
          "Afterwards call label A B, such as amused=happy,calm=neutral; with nothing behind the"
              + " equals sign, leave its recordings out.")
  private Map<String, String> map = new LinkedHashMap<>();

  /** Whose words the labels are. */
  public enum LabelNames {
    COMMON,
    OWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Lists the recordings, and says on standard error what was left out.
   *
   * @throws ParameterException if no such corpus is known, or the options do not fit each other
   * @throws CorpusException if a folder holds none of its recordings
   */
  public Corpus read(CommandLine command) {
    return labelled(label == null ? CorpusDescriptor.EMOTION : label, command);
  }

  /**
   * The same, labelled by what a model tells.
   *
   * @throws ParameterException also if {@code --label} asks for something else
   */
  public Corpus readFor(LabelSet model, CommandLine command) {
    if (label != null && !label.strip().equalsIgnoreCase(model.task())) {
      throw new ParameterException(
          command,
          "--label "
              + label
              + ", but the model tells the "
              + model.task()
              + " ("
              + String.join(", ", model.names())
              + "): leave --label out, or take a model of the "
              + label);
    }
    return labelled(model.task(), command);
  }

  private Corpus labelled(String task, CommandLine command) {
    LabelMapping asked = mapping(command);
    List<CorpusReader> readers = readers(command);
    List<Corpus> read = new ArrayList<>();
    for (int i = 0; i < readers.size(); i++) {
      Corpus corpus = readers.get(i).read(data.get(i));
      read.add(
          labels == LabelNames.COMMON ? corpus.withLabels(readers.get(i).commonLabels()) : corpus);
    }
    Corpus corpus = Corpus.combine(read).labelledBy(task).withLabels(asked);
    LeftOut.print(corpus.skipped(), command.getErr());
    return corpus;
  }

  /**
   * Brings actors to the corpus' own way of writing them.
   *
   * @throws ParameterException if the corpus or one of the actors is not known
   */
  public List<String> speakers(Collection<String> typed, CommandLine command) {
    List<CorpusReader> readers = readers(command);
    try {
      return typed.stream().map(speaker -> speaker(speaker, readers)).distinct().toList();
    } catch (CorpusException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  /** The same as options, without folders of this machine. */
  public String asTyped() {
    return " --corpus "
        + String.join(",", corpora)
        + " --data DIR".repeat(data.size())
        + (label == null ? "" : " --label " + label)
        + (labels == LabelNames.COMMON ? "" : " --labels " + labels)
        + (map.isEmpty()
            ? ""
            : " --map "
                + map.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining(",")));
  }

  /** Of several corpora a speaker is written {@code ravdess/6}. */
  private static String speaker(String typed, List<CorpusReader> readers) {
    if (readers.size() == 1) {
      return readers.get(0).speaker(typed);
    }
    int slash = typed.indexOf('/');
    if (slash < 0) {
      throw new CorpusException(
          "of several corpora, write a speaker with the corpus, such as "
              + readers.get(0).descriptor().name()
              + "/"
              + typed
              + ", not '"
              + typed
              + "'");
    }
    String corpus = typed.substring(0, slash);
    String speaker = typed.substring(slash + 1);
    return readers.stream()
        .filter(reader -> reader.descriptor().name().equals(corpus))
        .findFirst()
        .map(reader -> corpus + "/" + reader.speaker(speaker))
        .orElse(typed);
  }

  private LabelMapping mapping(CommandLine command) {
    try {
      return new LabelMapping(map);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--map: " + e.getMessage());
    }
  }

  private List<CorpusReader> readers(CommandLine command) {
    if (corpora.size() != data.size()) {
      throw new ParameterException(
          command,
          "--corpus names "
              + corpora.size()
              + ", but --data is given "
              + data.size()
              + " times: one folder a corpus, in the same order");
    }
    try {
      return corpora.stream().map(Corpora::named).toList();
    } catch (CorpusException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }
}
