package org.ser4j.dsp.audio;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/** Samples with their rate and channels. The array is shared, not copied. */
public final class Audio {
  private final float[] samples;
  private final int channels;
  private final int sampleRate;

  /**
   * Samples with their rate and channels.
   *
   * @param samples interleaved frame by frame, in [-1, 1]; kept, not copied
   * @param channels at least 1
   * @throws IllegalArgumentException if a number is under 1 or the samples do not divide into the
   *     channels
   */
  public Audio(float[] samples, int channels, int sampleRate) {
    this.samples = Objects.requireNonNull(samples, "samples must not be null");
    this.channels = Checks.positive(channels, "channels");
    this.sampleRate = Checks.positive(sampleRate, "sampleRate");
    if (samples.length % channels != 0) {
      throw new IllegalArgumentException(
          samples.length + " samples do not divide into " + channels + " channels");
    }
  }

  /** The array itself, interleaved frame by frame. */
  public float[] samples() {
    return samples;
  }

  /** Number of channels, 1 or more. */
  public int channels() {
    return channels;
  }

  /** Sample rate in Hz. */
  public int sampleRate() {
    return sampleRate;
  }

  /** Number of samples in a channel, 0 or more. */
  public int frames() {
    return samples.length / channels;
  }

  /**
   * The mean of the channels, {@code librosa.to_mono}; the array itself if there is one channel.
   */
  public float[] toMono() {
    if (channels == 1) {
      return samples;
    }
    float[] mono = new float[frames()];
    for (int frame = 0, i = 0; frame < mono.length; frame++) {
      double sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += samples[i++];
      }
      mono[frame] = (float) (sum / channels);
    }
    return mono;
  }

  /** Gives the length, channels and rate, not the samples. */
  @Override
  public String toString() {
    return "Audio[" + frames() + " frames, " + channels + " channel(s), " + sampleRate + " Hz]";
  }
}
