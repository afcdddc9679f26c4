package org.ser4j.training.data;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.api.AudioClip;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.WindowPipeline;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Utterance;

/**
 * Makes the rows of recordings: windows, their distorted copies, and the tensors of all. What comes
 * out hangs on the recording, the settings and the seed only. Thread-safe.
 */
public final class ClipFeatureExtractor {
  private final WindowPipeline pipeline;
  private final List<RandomEffect> copies;
  private final boolean keepsSounds;
  private final long seed;
  private final TensorCache cache;
  private final String settings;

  public ClipFeatureExtractor(TrainingConfig config, TensorCache cache) {
    this.pipeline = config.preprocessing().open();
    int rate = config.frontEnd().sampleRate();
    this.copies =
        config.waveformAugmentation().versions().stream()
            .map(copy -> WaveformAugmentation.open(copy, rate))
            .toList();
    this.keepsSounds = !config.waveformAugmentation().online().isEmpty();
    this.seed = config.seed();
    this.cache = cache;
    this.settings = settings(config);
  }

  /** Everything that a row hangs on, but for the recording. */
  private static String settings(TrainingConfig config) {
    JsonCodec codec = ModelFormat.codec();
    List<Object> all = new ArrayList<>();
    all.add(codec.tree(Preprocessing.class, config.preprocessing()));
    for (List<WaveformAugmentation> version : config.waveformAugmentation().versions()) {
      all.add(codec.treeOfList(WaveformAugmentation.class, version));
    }
    if (all.size() > 1) {
      all.add(config.seed());
    }
    return Json.writeCompact(all);
  }

  /** Null if there is no speech. */
  public ClipExamples of(Utterance utterance) throws AudioReadException {
    if (keepsSounds) {
      List<float[]> sounds = sounds(utterance);
      return rows(utterance, sounds.stream().map(pipeline::tensor).toList(), sounds);
    }
    // Copies hang on the file's name too.
    String all = copies.isEmpty() ? settings : settings + utterance.file().getFileName();
    return rows(utterance, cache.get(utterance.file(), all, () -> tensors(utterance)), List.of());
  }

  private ClipExamples rows(Utterance utterance, List<float[]> tensors, List<float[]> sounds) {
    int pieces = tensors.size() / (1 + copies.size());
    return pieces == 0 ? null : new ClipExamples(utterance, pieces, tensors, sounds);
  }

  private List<float[]> tensors(Utterance utterance) throws AudioReadException {
    if (!copies.isEmpty()) {
      return sounds(utterance).stream().map(pipeline::tensor).toList();
    }
    AudioClip clip = Recordings.read(utterance);
    return pipeline.extract(clip.toMono(), clip.sampleRate());
  }

  /** The windows of a recording, then those of its first copy, and so on. */
  private List<float[]> sounds(Utterance utterance) throws AudioReadException {
    AudioClip clip = Recordings.read(utterance);
    List<float[]> windows = pipeline.cut(clip.toMono(), clip.sampleRate());
    List<float[]> sounds = new ArrayList<>(windows);
    for (int copy = 0; copy < copies.size(); copy++) {
      for (int piece = 0; piece < windows.size(); piece++) {
        long own =
            SeedSequence.derive(seed, SeedSequence.Purpose.COPY, copy, place(utterance, piece));
        sounds.add(copies.get(copy).apply(windows.get(piece), own));
      }
    }
    return List.copyOf(sounds);
  }

  /** The file's name, not its place in the corpus: other recordings beside it change nothing. */
  private static int place(Utterance utterance, int piece) {
    return 31 * String.valueOf(utterance.file().getFileName()).hashCode() + piece;
  }
}
