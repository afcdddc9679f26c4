package org.ser4j.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.ExamplePlan;

/**
 * The unscaled tensors of a corpus, made once and used by every training on it.
 *
 * @param clips recordings with speech
 * @param withoutSpeech recordings in which none was found
 * @param unreadable recordings that could not be read
 */
public record CorpusFeatures(
    List<ClipExamples> clips, List<SkippedFile> withoutSpeech, List<SkippedFile> unreadable) {

  public static CorpusFeatures extract(
      List<Utterance> utterances,
      ClipFeatureExtractor rows,
      int threads,
      TrainingListener listener) {
    Recordings.Results<ClipExamples> results =
        Recordings.map(utterances, threads, rows::of, listener::onFeatures);
    results.unreadable().forEach(listener::onSkipped);
    results.withoutSpeech().forEach(listener::onSkipped);
    return new CorpusFeatures(
        results.results().stream().map(Recordings.Result::value).toList(),
        results.withoutSpeech(),
        results.unreadable());
  }

  /** What belongs to some of the utterances. */
  public CorpusFeatures of(Collection<Utterance> utterances) {
    Set<Path> files = new HashSet<>(utterances.stream().map(Utterance::file).toList());
    return new CorpusFeatures(
        clips.stream().filter(clip -> files.contains(clip.utterance().file())).toList(),
        withoutSpeech.stream().filter(skipped -> files.contains(skipped.file())).toList(),
        unreadable.stream().filter(skipped -> files.contains(skipped.file())).toList());
  }

  /** As many rows as there are tensors: none of a recording that could not be used. */
  public ExamplePlan plan(int copies) {
    Map<Path, Integer> pieces = new HashMap<>();
    clips.forEach(clip -> pieces.put(clip.utterance().file(), clip.pieces()));
    return new ExamplePlan(utterance -> pieces.getOrDefault(utterance.file(), 0), copies);
  }

  /** Every recording under its file. */
  public Map<Path, ClipExamples> byFile() {
    Map<Path, ClipExamples> found = new HashMap<>();
    clips.forEach(clip -> found.put(clip.utterance().file(), clip));
    return found;
  }

  /**
   * The tensors of rows that are judged.
   *
   * @param byRow whether each for itself; otherwise all pieces of a recording together
   */
  public List<ClipWindows> judged(List<Example> rows, boolean byRow) {
    Map<Path, ClipExamples> found = byFile();
    if (byRow) {
      return rows.stream()
          .map(row -> new ClipWindows(row.utterance(), List.of(tensor(found, row))))
          .toList();
    }
    Map<Example, List<float[]>> together = new LinkedHashMap<>();
    for (Example row : rows) {
      together
          .computeIfAbsent(
              new Example(row.utterance(), 0, row.version()), first -> new ArrayList<>())
          .add(tensor(found, row));
    }
    return together.entrySet().stream()
        .map(group -> new ClipWindows(group.getKey().utterance(), group.getValue()))
        .toList();
  }

  private static float[] tensor(Map<Path, ClipExamples> found, Example row) {
    return found.get(row.utterance().file()).tensor(row.segment(), row.version());
  }
}
