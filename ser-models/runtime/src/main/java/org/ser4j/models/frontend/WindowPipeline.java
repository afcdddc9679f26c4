package org.ser4j.models.frontend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.resample.Resampler;
import org.ser4j.dsp.silence.Interval;
import org.ser4j.dsp.silence.SpeechActivity;

/**
 * Computes a {@link Preprocessing}: samples to unscaled tensors, the same way in training and
 * recognition. A recording is resampled; if its level shows no speech, there are no tensors;
 * otherwise the steps change it, {@link Segmentation} cuts it into windows, and each window becomes
 * a tensor. Immutable and thread-safe; results do not depend on the number of threads.
 */
public final class WindowPipeline {
  /** A last segment shorter than this share of a window is left out. */
  private static final double MIN_SEGMENT = 0.1;

  /** A recording at the front end's rate, and its windows. */
  private record Cut(float[] samples, List<Interval> windows) {
    static final Cut NOTHING = new Cut(new float[0], List.of());
  }

  private final Preprocessing preprocessing;
  private final FrontEnd frontEnd;
  private final TensorExtractor extractor;
  private final SpeechActivity activity;
  private final UnaryOperator<float[]> steps;
  private final int margin;

  WindowPipeline(Preprocessing preprocessing) {
    this.preprocessing = preprocessing;
    this.frontEnd = preprocessing.frontEnd();
    this.extractor = frontEnd.open();
    ActivitySettings settings = preprocessing.activity();
    this.activity =
        SpeechActivity.builder()
            .sampleRate(frontEnd.sampleRate())
            .topDb(settings.topDb())
            .floorDbfs(settings.floorDbfs())
            .build();
    this.margin = (int) Math.round(settings.marginSeconds() * frontEnd.sampleRate());
    this.steps = PreprocessingStep.open(preprocessing.steps(), frontEnd.sampleRate());
  }

  /** The settings. */
  public Preprocessing preprocessing() {
    return preprocessing;
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
    forEach(mono, sampleRate, tensors::add);
    return tensors;
  }

  /**
   * Passes each unscaled tensor to a receiver, so that memory is bounded by the samples and one
   * tensor.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @param receiver called once a window with a tensor of its own; never if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public void forEach(float[] mono, int sampleRate, Consumer<float[]> receiver) {
    Cut cut = cutUp(mono, sampleRate);
    for (Interval window : cut.windows) {
      receiver.accept(
          window.length() == frontEnd.windowSamples()
              ? extractor.extract(cut.samples, window.start())
              : tensor(copy(cut.samples, window)));
    }
  }

  /**
   * The samples of every window, preprocessed, at the front end's rate, for waveform augmentation.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @return in the order of time, each as long as a window at most; empty if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public List<float[]> cut(float[] mono, int sampleRate) {
    Cut cut = cutUp(mono, sampleRate);
    return cut.windows.stream().map(window -> copy(cut.samples, window)).toList();
  }

  /**
   * The unscaled tensor of one window's samples. {@link #cut} followed by this gives the bits of
   * {@link #extract}.
   *
   * @param window from {@link #cut}, changed or not; samples beyond a window's length are left out,
   *     unless the front end takes any length
   * @return in the front end's output shape, row-major
   * @throws IllegalArgumentException if it is empty or holds NaN or infinity
   */
  public float[] tensor(float[] window) {
    int length = frontEnd.windowSamples();
    if (window.length == 0) {
      throw new IllegalArgumentException("a window holds one sample at least");
    }
    if (window.length < length) {
      return extractor.extractShort(window, length);
    }
    return window.length == length
        ? extractor.extract(window, 0)
        : extractor.extractLong(window, length);
  }

  private Cut cutUp(float[] mono, int sampleRate) {
    Checks.within(sampleRate, 1_000, 768_000, "sampleRate");
    float[] samples =
        sampleRate == frontEnd.sampleRate()
            ? mono
            : Resampler.of(sampleRate, frontEnd.sampleRate()).resample(mono);
    List<Interval> speech = activity.intervals(samples);
    if (speech.isEmpty()) {
      return Cut.NOTHING;
    }
    if (!preprocessing.steps().isEmpty()) {
      samples = steps.apply(samples);
      if (samples.length == 0) {
        return Cut.NOTHING;
      }
    }
    return switch (preprocessing.segmentation()) {
      case SPEECH ->
          new Cut(
              samples,
              spoken(
                  samples, preprocessing.steps().isEmpty() ? speech : activity.intervals(samples)));
      case START ->
          new Cut(
              samples,
              List.of(new Interval(0, Math.min(samples.length, frontEnd.windowSamples()))));
      case SEGMENTS -> new Cut(samples, segments(samples.length));
    };
  }

  private List<Interval> spoken(float[] samples, List<Interval> speech) {
    if (speech.isEmpty()) {
      return List.of();
    }
    int window = frontEnd.windowSamples();
    Interval region = WindowPlan.region(speech, margin, samples.length);
    return region.length() <= window
        ? List.of(region)
        : WindowPlan.starts(region, window, speech).stream()
            .map(start -> new Interval(start, start + window))
            .toList();
  }

  private List<Interval> segments(int length) {
    int window = frontEnd.windowSamples();
    List<Interval> segments = new ArrayList<>();
    for (int start = 0; start < length; start += window) {
      int end = (int) Math.min(length, (long) start + window);
      if (start == 0 || end - start >= MIN_SEGMENT * window) {
        segments.add(new Interval(start, end));
      }
      if (end == length) {
        break;
      }
    }
    return segments;
  }

  private static float[] copy(float[] samples, Interval window) {
    return Arrays.copyOfRange(samples, window.start(), window.end());
  }
}
