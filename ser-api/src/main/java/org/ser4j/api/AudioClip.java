package org.ser4j.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sound in memory: samples and their rate, which always travel together. Immutable: the samples are
 * copied in and copied out.
 */
public final class AudioClip {
  /** The lowest sample rate, in Hz. */
  public static final int MIN_SAMPLE_RATE = 1_000;

  /** The highest sample rate, in Hz: twice that of studio equipment. */
  public static final int MAX_SAMPLE_RATE = 768_000;

  /**
   * The largest absolute sample: 30 dB above full scale. Larger values are unscaled integers, which
   * would give wrong results.
   */
  public static final float MAX_MAGNITUDE = 32;

  /** The largest number of channels. */
  public static final int MAX_CHANNELS = 64;

  private final float[] samples;
  private final int channels;
  private final int sampleRate;

  private AudioClip(float @Nullable [] samples, int channels, int sampleRate) {
    if (samples == null) {
      throw new InvalidAudioException("samples must not be null");
    }
    if (sampleRate < MIN_SAMPLE_RATE || sampleRate > MAX_SAMPLE_RATE) {
      throw new InvalidAudioException(
          "sample rate must be "
              + MIN_SAMPLE_RATE
              + " to "
              + MAX_SAMPLE_RATE
              + " Hz, not "
              + sampleRate);
    }
    if (channels < 1 || channels > MAX_CHANNELS) {
      throw new InvalidAudioException(
          "channels must be 1 to " + MAX_CHANNELS + ", not " + channels);
    }
    if (samples.length == 0) {
      throw new InvalidAudioException("the clip is empty: it holds no samples");
    }
    if (samples.length % channels != 0) {
      throw new InvalidAudioException(
          samples.length + " samples do not divide into " + channels + " channels");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Float.isFinite(samples[i])) {
        throw new InvalidAudioException(
            "sample " + i + " is " + samples[i] + "; every sample must be a finite number");
      }
      if (Math.abs(samples[i]) > MAX_MAGNITUDE) {
        throw new InvalidAudioException(
            "sample "
                + i
                + " is "
                + samples[i]
                + ", but full scale is 1; divide samples of 16 bits by 32768");
      }
    }
    this.samples = samples;
    this.channels = channels;
    this.sampleRate = sampleRate;
  }

  /**
   * A clip of one channel.
   *
   * @param samples mono, in [-1, 1]; values up to {@value #MAX_MAGNITUDE} are accepted and kept
   * @param sampleRate in Hz, {@value #MIN_SAMPLE_RATE} to {@value #MAX_SAMPLE_RATE}
   * @throws InvalidAudioException if the samples are null, empty, NaN, infinite or over {@value
   *     #MAX_MAGNITUDE}, or the rate is out of range
   */
  public static AudioClip mono(float[] samples, int sampleRate) {
    return interleaved(samples, 1, sampleRate);
  }

  /**
   * A clip of several channels.
   *
   * @param samples interleaved frame by frame, in [-1, 1]; values up to {@value #MAX_MAGNITUDE} are
   *     accepted and kept
   * @param channels 1 to {@value #MAX_CHANNELS}
   * @param sampleRate in Hz, {@value #MIN_SAMPLE_RATE} to {@value #MAX_SAMPLE_RATE}
   * @throws InvalidAudioException if the samples are null, empty, NaN, infinite or over {@value
   *     #MAX_MAGNITUDE}, do not divide into the channels, or a number is out of range
   */
  public static AudioClip interleaved(float[] samples, int channels, int sampleRate) {
    return new AudioClip(samples == null ? null : samples.clone(), channels, sampleRate);
  }

  /** The mean over the channels: a new array, one value a frame. */
  public float[] toMono() {
    if (channels == 1) {
      return samples.clone();
    }
    float[] mono = new float[samples.length / channels];
    for (int frame = 0; frame < mono.length; frame++) {
      double sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += samples[frame * channels + channel];
      }
      mono[frame] = (float) (sum / channels);
    }
    return mono;
  }

  /** All samples: a copy, interleaved. */
  public float[] samples() {
    return samples.clone();
  }

  /** The number of channels. */
  public int channels() {
    return channels;
  }

  /** The sample rate, in Hz. */
  public int sampleRate() {
    return sampleRate;
  }

  /** The length: samples per channel, divided by the sample rate. */
  public Duration duration() {
    return Duration.ofNanos(samples.length / channels * 1_000_000_000L / sampleRate);
  }

  /** The length, channels and rate, without the samples. */
  @Override
  public String toString() {
    return "AudioClip[" + duration() + ", " + channels + " channel(s), " + sampleRate + " Hz]";
  }
}
