package org.ser4j.dsp.spectrum;

import org.jspecify.annotations.Nullable;

/**
 * The spectrum of one frame, as features see it. Magnitude is computed when one of the features
 * asks first, and once for all of them. The arrays belong to the frame and are used again for the
 * next one: read them, copy what shall stay, write nothing. Not thread-safe.
 */
public final class SpectrumFrame {
  private final double[] power;

  /** Made when a feature asks first: most want no more than power. */
  private double @Nullable [] magnitude;

  private int index;
  private boolean hasMagnitude;

  SpectrumFrame(int bins) {
    this.power = new double[bins];
  }

  /** Begins the next frame; the array returned takes its power. */
  double[] next(int nextIndex) {
    index = nextIndex;
    hasMagnitude = false;
    return power;
  }

  /** Takes one column of a matrix of magnitudes. */
  void setMagnitude(int nextIndex, float[] magnitudes, int columns) {
    index = nextIndex;
    double[] magnitude = makeMagnitude();
    for (int bin = 0; bin < magnitude.length; bin++) {
      magnitude[bin] = magnitudes[bin * columns + nextIndex];
      power[bin] = magnitude[bin] * magnitude[bin];
    }
    hasMagnitude = true;
  }

  /** The index of the frame in the signal, from 0. */
  public int index() {
    return index;
  }

  /** Bins in the spectrum: n_fft / 2 + 1. */
  public int bins() {
    return power.length;
  }

  /** The squared magnitude of each bin, {@code abs(stft)**2}: {@link #bins()} values, 0 or more. */
  public double[] power() {
    return power;
  }

  /** The magnitude of each bin, {@code abs(stft)}: {@link #bins()} values, 0 or more. */
  public double[] magnitude() {
    if (!hasMagnitude) {
      double[] squares = power;
      double[] magnitude = makeMagnitude();
      for (int bin = 0; bin < magnitude.length; bin++) {
        magnitude[bin] = Math.sqrt(squares[bin]);
      }
      hasMagnitude = true;
    }
    return makeMagnitude();
  }

  private double[] makeMagnitude() {
    if (magnitude == null) {
      magnitude = new double[power.length];
    }
    return magnitude;
  }
}
