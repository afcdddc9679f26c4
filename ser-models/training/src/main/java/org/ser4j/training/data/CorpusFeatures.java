package org.ser4j.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.ExamplePlan;

/**
 * The unscaled tensors of a corpus, made once and used by every training on it.
 *
 * @param clips recordings with speech
 * @param withoutSpeech recordings in which no speech was found
 * @param unreadable recordings that cannot be read
 */
public record CorpusFeatures(
    List<ClipExamples> clips, List<SkippedFile> withoutSpeech, List<SkippedFile> unreadable) {

  public static CorpusFeatures extract(
      List<Utterance> utterances,
      ClipFeatureExtractor extractor,
      int threads,
      TrainingListener listener) {
    Recordings.Results<ClipExamples> results =
        Recordings.map(utterances, threads, extractor::of, listener::onFeatures);
    results.unreadable().forEach(listener::onSkipped);
    results.withoutSpeech().forEach(listener::onSkipped);
    return new CorpusFeatures(
        results.results().stream().map(Recordings.Result::value).toList(),
        results.withoutSpeech(),
        results.unreadable());
  }

  /** The part that belongs to some of the utterances. */
  public CorpusFeatures of(Collection<Utterance> utterances) {
    Set<Path> files = new HashSet<>(utterances.stream().map(Utterance::file).toList());
    return new CorpusFeatures(
        clips.stream().filter(clip -> files.contains(clip.utterance().file())).toList(),
        withoutSpeech.stream().filter(skipped -> files.contains(skipped.file())).toList(),
        unreadable.stream().filter(skipped -> files.contains(skipped.file())).toList());
  }

  /** As many examples as there are tensors: none of a recording that cannot be used. */
  public ExamplePlan plan(int versions) {
    Map<Path, Integer> segments = new HashMap<>();
    clips.forEach(clip -> segments.put(clip.utterance().file(), clip.segments()));
    return new ExamplePlan(utterance -> segments.getOrDefault(utterance.file(), 0), versions);
  }

  /** Finds the examples of a recording. */
  Function<Example, ClipExamples> finder() {
    Map<Path, ClipExamples> byFile = new HashMap<>();
    clips.forEach(clip -> byFile.put(clip.utterance().file(), clip));
    return example ->
        Objects.requireNonNull(byFile.get(example.utterance().file()), "no such recording");
  }

  /**
   * The tensors of examples to be evaluated.
   *
   * @param perExample whether each is evaluated alone; otherwise all segments of a recording
   *     together
   */
  public List<ClipWindows> windows(List<Example> examples, boolean perExample) {
    Function<Example, ClipExamples> finder = finder();
    Map<Example, List<float[]>> groups = new LinkedHashMap<>();
    List<ClipWindows> windows = new ArrayList<>();
    for (Example example : examples) {
      float[] tensor = finder.apply(example).tensor(example.segment(), example.version());
      if (perExample) {
        windows.add(new ClipWindows(example.utterance(), List.of(tensor)));
      } else {
        Example recording = new Example(example.utterance(), 0, example.version());
        groups.computeIfAbsent(recording, key -> new ArrayList<>()).add(tensor);
      }
    }
    groups.forEach((key, tensors) -> windows.add(new ClipWindows(key.utterance(), tensors)));
    return windows;
  }
}
