package org.ser4j.models.frontend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.ser4j.dsp.level.Interval;
import org.ser4j.dsp.level.SpeechActivity;
import org.ser4j.dsp.resample.Resampler;

/**
 * Computes a {@link Preprocessor}: the one way from samples to tensors. The recording is resampled,
 * its speech found by level, and the stretch from the first to the last speech (with its margin)
 * cut into windows: one, with zeros after its end, if it fits in one; otherwise {@code ceil((L - W)
 * / (W / 2)) + 1} evenly spaced ones, without those that hold hardly any speech. Each becomes a
 * tensor. Immutable and thread-safe: many threads give the same bits as one.
 */
public final class PreprocessorPipeline {
  private final Preprocessor preprocessor;
  private final FrontEnd frontEnd;
  private final TensorExtractor extractor;
  private final SpeechActivity activity;
  private final int margin;

  PreprocessorPipeline(Preprocessor preprocessor) {
    this.preprocessor = preprocessor;
    this.frontEnd = preprocessor.frontEnd();
    this.extractor = frontEnd.open();
    ActivitySettings settings = preprocessor.activity();
    this.activity =
        SpeechActivity.builder()
            .sampleRate(frontEnd.sampleRate())
            .topDb(settings.topDb())
            .floorDbfs(settings.floorDbfs())
            .build();
    this.margin = (int) Math.round(settings.marginSeconds() * frontEnd.sampleRate());
  }

  /**
   * What is computed.
   *
   * @return as it was opened
   */
  public Preprocessor preprocessor() {
    return preprocessor;
  }

  /**
   * Unscaled tensors, one a window, in the order of time.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @return each in the front end's output shape, row-major; empty if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public List<float[]> extract(float[] mono, int sampleRate) {
    List<float[]> tensors = new ArrayList<>();
    forEachUnscaled(mono, sampleRate, tensors::add);
    return tensors;
  }

  /**
   * Standardises a tensor as the network was trained on it.
   *
   * @param tensor from {@link #extract}, augmented or not; changed in place
   */
  public void scale(float[] tensor) {
    preprocessor.scaler().apply(tensor);
  }

  /**
   * Tensors ready for the network: {@link #extract}, then {@link #scale} of each.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @return as {@link #extract}
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public List<float[]> tensors(float[] mono, int sampleRate) {
    List<float[]> tensors = new ArrayList<>();
    forEach(mono, sampleRate, tensors::add);
    return tensors;
  }

  /**
   * Hands tensors on as they are made, so that a long recording takes no more memory than its
   * samples.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @param receiver called once a window with a tensor of its own; never if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public void forEach(float[] mono, int sampleRate, Consumer<float[]> receiver) {
    forEachUnscaled(
        mono,
        sampleRate,
        tensor -> {
          scale(tensor);
          receiver.accept(tensor);
        });
  }

  private void forEachUnscaled(float[] mono, int sampleRate, Consumer<float[]> receiver) {
    Ranges.require("sampleRate", sampleRate, 1_000, 768_000);
    float[] samples =
        sampleRate == frontEnd.sampleRate()
            ? mono
            : Resampler.of(sampleRate, frontEnd.sampleRate()).resample(mono);
    List<Interval> speech = activity.intervals(samples);
    if (speech.isEmpty()) {
      return;
    }
    int window = frontEnd.windowSamples();
    Interval region = WindowPlan.region(speech, margin, samples.length);
    if (region.length() <= window) {
      float[] only = Arrays.copyOfRange(samples, region.start(), region.end());
      receiver.accept(extractor.extractShort(only, window));
      return;
    }
    for (int start : WindowPlan.starts(region, window, speech)) {
      receiver.accept(extractor.extract(samples, start));
    }
  }
}
