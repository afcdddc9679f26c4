package org.ser4j.dsp.mel;

import org.ser4j.dsp.internal.Checks;

/** From frequency to mel and back, {@code librosa.hz_to_mel} and {@code librosa.mel_to_hz}. */
public enum MelScale {
  /** Linear below 1 kHz, logarithmic above: Slaney's Auditory Toolbox (1998). */
  SLANEY,

  /** One logarithmic formula, as in HTK: 2595 log10(1 + hz / 700). */
  HTK;

  private static final double HZ_PER_MEL = 200.0 / 3;
  private static final double BREAK_HZ = 1000.0;
  private static final double BREAK_MEL = BREAK_HZ / HZ_PER_MEL;
  private static final double LOG_STEP = Math.log(6.4) / 27.0;

  /**
   * The mel of a frequency.
   *
   * @param hz in Hz, 0 or more
   * @return mels, 0 or more
   */
  public double toMel(double hz) {
    Checks.notNegative(hz, "hz");
    if (this == HTK) {
      return 2595.0 * Math.log10(1.0 + hz / 700.0);
    }
    return hz < BREAK_HZ ? hz / HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
  }

  /**
   * The frequency of a mel.
   *
   * @param mel 0 or more
   * @return in Hz, 0 or more; infinite where a double ends
   */
  public double toHz(double mel) {
    Checks.notNegative(mel, "mel");
    if (this == HTK) {
      return 700.0 * (Math.pow(10.0, mel / 2595.0) - 1.0);
    }
    return mel < BREAK_MEL ? mel * HZ_PER_MEL : BREAK_HZ * Math.exp(LOG_STEP * (mel - BREAK_MEL));
  }
}
