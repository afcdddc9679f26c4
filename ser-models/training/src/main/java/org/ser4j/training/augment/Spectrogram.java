package org.ser4j.training.augment;

/**
 * A spectrogram while it is augmented: {@code [bands][frames]} in decibels, row-major. Reused for
 * many spectrograms of one shape. Not thread-safe.
 */
public final class Spectrogram {
  private final int bands;
  private final int frames;
  private final float[] bandMeans;
  private final float[] scratch;
  private float[] data = {};
  private float floor;

  Spectrogram(int bands, int frames, float[] bandMeans) {
    if (bands < 1 || frames < 1 || bandMeans.length != bands) {
      throw new IllegalArgumentException(
          (bands + " bands, " + frames + " frames, " + bandMeans.length + " means: needs at least")
              + " one band and one frame, and a mean for each band");
    }
    this.bands = bands;
    this.frames = frames;
    this.bandMeans = bandMeans.clone();
    this.scratch = new float[Math.max(bands, frames)];
  }

  void wrap(float[] spectrogram) {
    if (spectrogram.length != bands * frames) {
      throw new IllegalArgumentException(
          spectrogram.length + " values are not " + bands + " bands of " + frames + " frames");
    }
    data = spectrogram;
    float lowest = Float.POSITIVE_INFINITY;
    for (float value : spectrogram) {
      lowest = Math.min(lowest, value);
    }
    floor = lowest;
  }

  int bands() {
    return bands;
  }

  int frames() {
    return frames;
  }

  /** The lowest level when the spectrogram was wrapped, in dB: silence. */
  float floor() {
    return floor;
  }

  float[] data() {
    return data;
  }

  /** The index of a band's first value in {@link #data}. */
  int start(int band) {
    return band * frames;
  }

  /** Fills masked values of a band, in dB. */
  float mean(int band) {
    return bandMeans[band];
  }

  /** At least as long as a band or a frame; the content is undefined. */
  float[] scratch() {
    return scratch;
  }
}
