package org.ser4j.dsp.resample;

import org.ser4j.dsp.internal.KaiserKernel;

/**
 * The two filters whose product has the response of soxr's quality HQ, with which librosa
 * resamples: a steep one that ends the band between 0.913 and 1 of the lower Nyquist frequency, and
 * a short one that interpolates and costs up to 0.009 dB at 0.9. The numbers were found by fitting
 * Kaiser windows to measured impulse responses; the fit leaves less than 1e-6. All lengths are in
 * samples at the lower one of both rates, all frequencies in parts of its Nyquist frequency.
 */
final class HighQualityDesign {
  /** From a half up to here, soxr's short filter comes before the steep one. */
  static final double SHORT_FIRST = 2.0 / 3;

  private static final double STEEP_CUTOFF = 0.95687183;
  private static final double STEEP_BETA = 13.7112;
  private static final double STEEP_HALF_WIDTH = 102.25;
  private static final double SHORT_CUTOFF = 1.8066;
  private static final double SHORT_BETA = 14.055;

  private final double steepHalfWidth;
  private final double shortCutoff;
  private final double shortHalfWidth;

  /** The filters for a ratio of the new rate to the old one. */
  HighQualityDesign(double ratio) {
    double octave = ratio;
    while (octave <= 0.5) {
      octave *= 2;
    }
    if (octave >= 1) {
      this.steepHalfWidth = STEEP_HALF_WIDTH;
      this.shortCutoff = 1.81771;
      this.shortHalfWidth = 3.75;
    } else if (octave > SHORT_FIRST) {
      // Whole numbers of taps at four times the new Nyquist frequency make the widths uneven.
      double steepTaps = 1 + 4 * Math.ceil(101.16 / octave);
      this.steepHalfWidth = steepTaps * octave / 4;
      int taps = octave > 0.935 ? 16 : octave > 0.735 ? 14 : 12;
      this.shortHalfWidth = taps * octave / 4;
      this.shortCutoff = 4 * (0.45434 - 0.0262 * (1 - octave)) / octave;
    } else {
      this.steepHalfWidth = STEEP_HALF_WIDTH;
      this.shortCutoff = SHORT_CUTOFF;
      this.shortHalfWidth = Math.ceil(7.54 / octave) * octave / 2;
    }
  }

  /**
   * The steep filter.
   *
   * @param unit how many samples at the rate it runs at make one at the lower rate
   */
  KaiserKernel steep(double unit) {
    return new KaiserKernel(STEEP_CUTOFF / 2 / unit, steepHalfWidth * unit, STEEP_BETA);
  }

  /**
   * The short filter.
   *
   * @param unit how many samples at the rate it runs at make one at the lower rate
   */
  KaiserKernel interpolating(double unit) {
    return new KaiserKernel(shortCutoff / 2 / unit, shortHalfWidth * unit, SHORT_BETA);
  }
}
