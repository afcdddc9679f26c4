package org.ser4j.models.frontend;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.feature.Arrangement;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSet;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.layer.Shape;

/**
 * A set of hand-crafted features, such as the 162 values of {@code FeatureSets.named("vec162",
 * rate)}. A window has {@code 1 + windowSamples / hopLength} centred frames; beyond its edges there
 * are zeros. The set's arrangement determines the tensor's shape:
 *
 * <ul>
 *   <li>means: {@code [1][rows]}, one channel over as many steps as there are features, which is
 *       what Keras calls an input of 162x1; {@code Conv1d} takes it as it is, {@code Dense} after a
 *       {@code Flatten}. Each value is scaled on its own. A recording shorter than a window has
 *       means over its own frames, without zeros.
 *   <li>frames: {@code [1][rows][frames]}, like an image. Each row is scaled on its own.
 *   <li>rows: {@code [1][rows * frames]}, one row after the other. Each row is scaled on its own.
 * </ul>
 *
 * @param set the features and their sample rate
 * @param windowSamples the length of a window at that rate, 1 to 2^26
 */
public record Features(FeatureSet set, int windowSamples) implements FrontEnd {
  private static final int MAX_WINDOW_SAMPLES = 1 << 26;
  private static final int MAX_TENSOR_SIZE = 1 << 24;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the window is out of its range, or a feature of the set is
   *     not possible at its rate
   */
  public Features {
    Objects.requireNonNull(set, "set");
    Checks.within(windowSamples, 1, MAX_WINDOW_SAMPLES, "windowSamples");
    if ((long) set.rows() * frames(set, windowSamples) > MAX_TENSOR_SIZE) {
      throw new IllegalArgumentException(
          "a window of "
              + windowSamples
              + " samples with "
              + set.rows()
              + " features a frame is too large");
    }
    FeatureExtractor.of(set);
  }

  private static int frames(FeatureSet set, int windowSamples) {
    return 1 + windowSamples / set.hopLength();
  }

  /** The number of frames of a window, at least 1. */
  public int frames() {
    return frames(set, windowSamples);
  }

  @Override
  public int sampleRate() {
    return set.sampleRate();
  }

  @Override
  public int bands() {
    return set.rows();
  }

  @Override
  public Shape output() {
    return switch (set.arrangement()) {
      case MEANS -> Shape.of(1, set.rows());
      case FRAMES -> Shape.of(1, set.rows(), frames());
      case ROWS -> Shape.of(1, set.rows() * frames());
    };
  }

  @Override
  public TensorExtractor open() {
    return new Extractor(this);
  }

  /** Computes {@link Features}. */
  private static final class Extractor implements TensorExtractor {
    private final FeatureExtractor extractor;
    private final int windowSamples;
    private final boolean means;
    private final int leastSamples;

    Extractor(Features settings) {
      this.extractor = FeatureExtractor.of(settings.set());
      this.windowSamples = settings.windowSamples();
      this.means = settings.set().arrangement() == Arrangement.MEANS;
      this.leastSamples = Math.min(windowSamples, settings.set().nFft());
    }

    @Override
    public float[] extract(float[] samples, int offset) {
      return extractor.extract(samples, offset, windowSamples).data();
    }

    /** Means over the recording's own frames: appended zeros would lower them. */
    @Override
    public float[] extractShort(float[] samples, int windowSamples) {
      int length = means ? Math.max(samples.length, leastSamples) : windowSamples;
      return extractor.extract(Arrays.copyOf(samples, length)).data();
    }

    @Override
    public float[] extractLong(float[] samples, int windowSamples) {
      return means ? extractor.extract(samples).data() : extract(samples, 0);
    }
  }
}
