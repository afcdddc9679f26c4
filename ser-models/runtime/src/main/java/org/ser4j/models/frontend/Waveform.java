package org.ser4j.models.frontend;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.layer.Shape;

/**
 * The samples themselves, {@code [1][samples]}, for networks on raw waveforms such as wav2vec 2.0
 * (Baevski et al. 2020). A longer recording is cut into windows; a shorter one keeps its length,
 * with zeros appended up to the minimum.
 *
 * @param sampleRate in Hz, 1,000 to 768,000
 * @param minSamples the shortest input that the network takes, 1 to windowSamples; the same as
 *     windowSamples for a network that takes one length only
 * @param windowSamples the longest input, 1 to 2^24
 * @param normalized whether each window is scaled to mean 0 and variance 1 before zeros are
 *     appended: {@code (x - mean) / sqrt(variance + 1e-7)}, as {@code do_normalize} of Hugging
 *     Face's Wav2Vec2FeatureExtractor does
 */
public record Waveform(int sampleRate, int minSamples, int windowSamples, boolean normalized)
    implements FrontEnd {
  private static final int MAX_WINDOW_SAMPLES = 1 << 24;

  /** Checks the values. */
  public Waveform {
    Checks.within(sampleRate, 1_000, 768_000, "sampleRate");
    Checks.within(windowSamples, 1, MAX_WINDOW_SAMPLES, "windowSamples");
    Checks.within(minSamples, 1, windowSamples, "minSamples");
  }

  @Override
  public int bands() {
    return 1;
  }

  @Override
  public Shape output() {
    return Shape.of(1, windowSamples);
  }

  @Override
  public boolean variableLength() {
    return minSamples < windowSamples;
  }

  @Override
  public TensorExtractor open() {
    return new Extractor(this);
  }

  /** Computes a {@link Waveform}. */
  private static final class Extractor implements TensorExtractor {
    /** Keeps silence from being amplified. */
    private static final double GUARD = 1e-7;

    private final Waveform settings;

    Extractor(Waveform settings) {
      this.settings = settings;
    }

    @Override
    public float[] extract(float[] samples, int offset) {
      Objects.checkFromIndexSize(offset, settings.windowSamples(), samples.length);
      return tensor(Arrays.copyOfRange(samples, offset, offset + settings.windowSamples()));
    }

    @Override
    public float[] extractShort(float[] samples, int windowSamples) {
      float[] tensor = tensor(samples.clone());
      return Arrays.copyOf(tensor, Math.max(settings.minSamples(), tensor.length));
    }

    private float[] tensor(float[] samples) {
      for (float sample : samples) {
        if (!Float.isFinite(sample)) {
          throw new IllegalArgumentException("samples must be finite, not " + sample);
        }
      }
      if (settings.normalized()) {
        normalize(samples);
      }
      return samples;
    }

    private static void normalize(float[] samples) {
      double mean = 0;
      for (float sample : samples) {
        mean += sample;
      }
      mean /= samples.length;
      double variance = 0;
      for (float sample : samples) {
        variance += (sample - mean) * (sample - mean);
      }
      double deviation = Math.sqrt(variance / samples.length + GUARD);
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) ((samples[i] - mean) / deviation);
      }
    }
  }
}
