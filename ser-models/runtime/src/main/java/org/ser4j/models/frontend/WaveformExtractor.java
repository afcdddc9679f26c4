package org.ser4j.models.frontend;

import java.util.Arrays;
import java.util.Objects;

/** Computes a {@link Waveform}. */
final class WaveformExtractor implements TensorExtractor {
  /** Keeps silence from being blown up. */
  private static final double GUARD = 1e-7;

  private final Waveform settings;

  WaveformExtractor(Waveform settings) {
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
