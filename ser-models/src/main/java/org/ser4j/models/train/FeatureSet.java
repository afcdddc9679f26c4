package org.ser4j.models.train;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ser4j.models.corpus.SkippedFile;
import org.ser4j.models.corpus.Utterance;
import org.ser4j.models.evaluate.Recordings;

/**
 * The unscaled tensors of a corpus, made once and used by every training on it.
 *
 * @param clips recordings with speech
 * @param withoutSpeech recordings in which none was found
 * @param unreadable recordings that could not be read
 */
record FeatureSet(
    List<ClipFeatures> clips, List<SkippedFile> withoutSpeech, List<SkippedFile> unreadable) {

  static FeatureSet extract(
      List<Utterance> utterances,
      Recordings.Work<List<float[]>> frontEnd,
      int threads,
      TrainingListener listener) {
    Recordings.Results<List<float[]>> results =
        Recordings.map(
            utterances,
            threads,
            (mono, rate) -> {
              List<float[]> windows = frontEnd.of(mono, rate);
              return windows.isEmpty() ? null : windows;
            },
            listener::onFeatures);
    results.unreadable().forEach(listener::onSkipped);
    results.withoutSpeech().forEach(listener::onSkipped);
    return new FeatureSet(
        results.results().stream().map(r -> new ClipFeatures(r.utterance(), r.value())).toList(),
        results.withoutSpeech(),
        results.unreadable());
  }

  /** What belongs to some of the utterances. */
  FeatureSet of(Collection<Utterance> utterances) {
    Set<Path> files = new HashSet<>(utterances.stream().map(Utterance::file).toList());
    return new FeatureSet(
        clips.stream().filter(clip -> files.contains(clip.utterance().file())).toList(),
        withoutSpeech.stream().filter(skipped -> files.contains(skipped.file())).toList(),
        unreadable.stream().filter(skipped -> files.contains(skipped.file())).toList());
  }
}
