package org.ser4j.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ser4j.api.AudioClip;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.WindowPipeline;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Utterance;

/**
 * Makes the examples of recordings: windows, their augmented versions, and the tensors of all. The
 * result depends on the recording, the settings and the seed only. Thread-safe.
 */
public final class ClipFeatureExtractor {
  private final WindowPipeline pipeline;
  private final List<RandomEffect> versions;
  private final boolean keepsSamples;
  private final long seed;
  private final TensorCache cache;
  private final String settings;

  public ClipFeatureExtractor(TrainingConfig config, TensorCache cache) {
    this.pipeline = config.preprocessing().open();
    int rate = config.frontEnd().sampleRate();
    this.versions =
        config.waveformAugmentation().versions().stream()
            .map(version -> WaveformAugmentation.open(version, rate))
            .toList();
    this.keepsSamples = !config.waveformAugmentation().online().isEmpty();
    this.seed = config.seed();
    this.cache = cache;
    this.settings = settings(config);
  }

  /** Everything that determines an example besides the recording. */
  @SuppressWarnings("unchecked")
  private static String settings(TrainingConfig config) {
    Map<String, Object> json =
        (Map<String, Object>) ModelFormat.codec().tree(Preprocessing.class, config.preprocessing());
    if (!config.waveformAugmentation().versions().isEmpty()) {
      List<Object> versions = new ArrayList<>();
      config
          .waveformAugmentation()
          .versions()
          .forEach(
              v -> versions.add(ModelFormat.codec().treeOfList(WaveformAugmentation.class, v)));
      json.put("versions", versions);
      json.put("seed", config.seed());
    }
    return Json.writeCompact(json);
  }

  /** The examples of a recording; empty if there is no speech. */
  public Optional<ClipExamples> of(Utterance utterance) throws AudioReadException {
    if (keepsSamples) {
      List<float[]> samples = samples(utterance);
      return examples(utterance, samples.stream().map(pipeline::tensor).toList(), samples);
    }
    // Augmented versions also depend on the file's name.
    String all = versions.isEmpty() ? settings : settings + utterance.file().getFileName();
    List<float[]> tensors = cache.get(utterance.file(), all, () -> tensors(utterance));
    return examples(utterance, tensors, List.of());
  }

  private Optional<ClipExamples> examples(
      Utterance utterance, List<float[]> tensors, List<float[]> samples) {
    int segments = tensors.size() / (1 + versions.size());
    return segments == 0
        ? Optional.empty()
        : Optional.of(new ClipExamples(utterance, segments, tensors, samples));
  }

  private List<float[]> tensors(Utterance utterance) throws AudioReadException {
    if (!versions.isEmpty()) {
      return samples(utterance).stream().map(pipeline::tensor).toList();
    }
    AudioClip clip = Recordings.read(utterance);
    return pipeline.extract(clip.toMono(), clip.sampleRate());
  }

  /** The windows of a recording, then those of its first augmented version, and so on. */
  private List<float[]> samples(Utterance utterance) throws AudioReadException {
    AudioClip clip = Recordings.read(utterance);
    List<float[]> windows = pipeline.cut(clip.toMono(), clip.sampleRate());
    List<float[]> samples = new ArrayList<>(windows);
    for (int version = 0; version < versions.size(); version++) {
      for (int segment = 0; segment < windows.size(); segment++) {
        long own =
            SeedSequence.derive(
                seed, SeedSequence.Purpose.VERSION, version, index(utterance, segment));
        samples.add(versions.get(version).apply(windows.get(segment), own));
      }
    }
    return List.copyOf(samples);
  }

  /** By the file's name, not its index in the corpus: other recordings beside it change nothing. */
  private static int index(Utterance utterance, int segment) {
    return 31 * String.valueOf(utterance.file().getFileName()).hashCode() + segment;
  }
}
