package org.ser4j.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sound in memory: samples and their rate, which always travel together. Immutable: the samples are
 * copied in and copied out.
 */
public final class AudioClip {
  /** The lowest rate taken, in Hz; below it a voice cannot be told from noise. */
  public static final int MIN_SAMPLE_RATE = 1_000;

  /** The highest rate taken, in Hz: twice the highest that studio equipment has. */
  public static final int MAX_SAMPLE_RATE = 768_000;

  /**
   * The largest absolute value taken: 30 dB over full scale. Samples beyond are no sound in [-1, 1]
   * but integers that somebody forgot to scale, and would be judged wrongly.
   */
  public static final float MAX_MAGNITUDE = 32;

  /** The most channels taken. */
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
   * @param samples mono, in [-1, 1]; values beyond, up to {@value #MAX_MAGNITUDE}, are taken as
   *     they are
   * @param sampleRate in Hz, {@value #MIN_SAMPLE_RATE} to {@value #MAX_SAMPLE_RATE}
   * @return the clip
   * @throws InvalidAudioException if the samples are null, empty, NaN, infinite or over {@value
   *     #MAX_MAGNITUDE}, or the rate is out of range
   */
  public static AudioClip mono(float[] samples, int sampleRate) {
    return interleaved(samples, 1, sampleRate);
  }

  /**
   * A clip of several channels.
   *
   * @param samples interleaved frame by frame, in [-1, 1]; values beyond, up to {@value
   *     #MAX_MAGNITUDE}, are taken as they are
   * @param channels 1 to {@value #MAX_CHANNELS}
   * @param sampleRate in Hz, {@value #MIN_SAMPLE_RATE} to {@value #MAX_SAMPLE_RATE}
   * @return the clip
   * @throws InvalidAudioException if the samples are null, empty, NaN, infinite or over {@value
   *     #MAX_MAGNITUDE}, do not divide into the channels, or a number is out of range
   */
  public static AudioClip interleaved(float[] samples, int channels, int sampleRate) {
    return new AudioClip(samples == null ? null : samples.clone(), channels, sampleRate);
  }

  /** One channel: the mean over the channels; a new array, one value a frame. */
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

  /** All samples; a copy, interleaved. */
  public float[] samples() {
    return samples.clone();
  }

  /** How many channels; 1 or more. */
  public int channels() {
    return channels;
  }

  /** The rate; in Hz. */
  public int sampleRate() {
    return sampleRate;
  }

  /** The length; samples a channel, divided by the rate. */
  public Duration duration() {
    return Duration.ofNanos(samples.length / channels * 1_000_000_000L / sampleRate);
  }

  /** Gives the length, channels and rate, not the samples. */
  @Override
  public String toString() {
    return "AudioClip[" + duration() + ", " + channels + " channel(s), " + sampleRate + " Hz]";
  }
}
