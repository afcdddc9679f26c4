package org.ser4j.dsp.pitch;

import org.ser4j.dsp.internal.Checks;

/** The settings that all pitch trackers share. */
abstract class PitchBuilder<B extends PitchBuilder<B>> {
  private static final int LONGEST_FRAME = 1 << 20;

  private int sampleRate = 22_050;
  private double fMin = PeriodDifference.C2;
  private double fMax = PeriodDifference.C7;
  private int frameLength = 2_048;
  private int hopLength;
  private boolean center = true;

  abstract B self();

  /**
   * The signal's rate.
   *
   * @param sampleRate Hz, at least 1. Default: 22,050
   */
  public B sampleRate(int sampleRate) {
    this.sampleRate = Checks.positive(sampleRate, "sampleRate");
    return self();
  }

  /**
   * The lowest pitch; a frame must be longer than its period and should be twice as long.
   *
   * @param fMin Hz, above 0. Default: C2, 65.4 Hz
   */
  public B fMin(double fMin) {
    this.fMin = Checks.positive(fMin, "fMin");
    return self();
  }

  /**
   * The highest pitch.
   *
   * @param fMax Hz, above fMin, at most half the rate. Default: C7, 2,093 Hz
   */
  public B fMax(double fMax) {
    this.fMax = Checks.positive(fMax, "fMax");
    return self();
  }

  /**
   * Frame length.
   *
   * @param frameLength samples, 4 to 1,048,576. Default: 2,048
   */
  public B frameLength(int frameLength) {
    if (frameLength < 4 || frameLength > LONGEST_FRAME) {
      throw new IllegalArgumentException(
          "frameLength must be 4 to " + LONGEST_FRAME + ", not " + frameLength);
    }
    this.frameLength = frameLength;
    return self();
  }

  /**
   * Hop length.
   *
   * @param hopLength samples, at least 1. Default: a quarter of a frame
   */
  public B hopLength(int hopLength) {
    this.hopLength = Checks.positive(hopLength, "hopLength");
    return self();
  }

  /**
   * Whether frame t is centred on sample t * hopLength, with zeros beyond the ends, or begins
   * there.
   *
   * @param center true by default
   */
  public B center(boolean center) {
    this.center = center;
    return self();
  }

  final int sampleRate() {
    return sampleRate;
  }

  final double fMin() {
    return fMin;
  }

  final double fMax() {
    return fMax;
  }

  final int hopLength() {
    return hopLength > 0 ? hopLength : frameLength / 4;
  }

  final PeriodDifference difference() {
    return new PeriodDifference(sampleRate, fMin, fMax, frameLength, hopLength(), center);
  }
}
