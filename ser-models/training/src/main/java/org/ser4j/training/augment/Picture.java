package org.ser4j.training.augment;

/**
 * A spectrogram while it is changed: {@code [bands][frames]} in decibels, row-major. Belongs to one
 * thread.
 */
public final class Picture {
  private final int bands;
  private final int frames;
  private final float[] bandMeans;
  private final float[] scratch;
  private float[] data;
  private float floor;

  /**
   * Makes the frame for many spectrograms of one shape.
   *
   * @param bands at least 1
   * @param frames at least 1
   * @param bandMeans what masked places are filled with, one a band, in decibels
   */
  public Picture(int bands, int frames, float[] bandMeans) {
    Augmentation.require(bands >= 1 && frames >= 1, "at least one band and one frame");
    Augmentation.require(bandMeans.length == bands, "one mean for each of " + bands + " bands");
    this.bands = bands;
    this.frames = frames;
    this.bandMeans = bandMeans.clone();
    this.scratch = new float[Math.max(bands, frames)];
  }

  /**
   * Points at a spectrogram.
   *
   * @param spectrogram {@code [bands][frames]} in decibels; changed by what follows
   * @throws IllegalArgumentException if it is of another size
   */
  public void wrap(float[] spectrogram) {
    Augmentation.require(
        spectrogram.length == bands * frames,
        bands + " bands of " + frames + " frames, not " + spectrogram.length + " values");
    data = spectrogram;
    float lowest = Float.POSITIVE_INFINITY;
    for (float value : spectrogram) {
      lowest = Math.min(lowest, value);
    }
    floor = lowest;
  }

  /** The number of bands. */
  int bands() {
    return bands;
  }

  /** The number of frames. */
  int frames() {
    return frames;
  }

  /** The lowest level when the spectrogram was wrapped: what silence looks like in it, in dB. */
  float floor() {
    return floor;
  }

  /** The spectrogram. */
  float[] data() {
    return data;
  }

  /** Where a band begins in {@link #data}. */
  int start(int band) {
    return band * frames;
  }

  /** What masked places of a band are filled with, in dB. */
  float mean(int band) {
    return bandMeans[band];
  }

  /** A line of at least as many places as there are bands or frames, for passing use. */
  float[] scratch() {
    return scratch;
  }
}
