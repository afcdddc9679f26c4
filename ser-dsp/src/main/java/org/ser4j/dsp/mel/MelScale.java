package org.ser4j.dsp.mel;

/** From frequency to mel and back, {@code librosa.hz_to_mel} and {@code librosa.mel_to_hz}. */
enum MelScale {
  /** Linear below 1 kHz, logarithmic above: Slaney's Auditory Toolbox (1998). */
  SLANEY {
    @Override
    double toMel(double hz) {
      return hz < BREAK_HZ ? hz / HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
    }

    @Override
    double toHz(double mel) {
      return mel < BREAK_MEL ? mel * HZ_PER_MEL : BREAK_HZ * Math.exp(LOG_STEP * (mel - BREAK_MEL));
    }
  },

  /** One logarithmic formula, as in HTK. */
  HTK {
    @Override
    double toMel(double hz) {
      return 2595.0 * Math.log10(1.0 + hz / 700.0);
    }

    @Override
    double toHz(double mel) {
      return 700.0 * (Math.pow(10.0, mel / 2595.0) - 1.0);
    }
  };

  private static final double HZ_PER_MEL = 200.0 / 3;
  private static final double BREAK_HZ = 1000.0;
  private static final double BREAK_MEL = BREAK_HZ / HZ_PER_MEL;
  private static final double LOG_STEP = Math.log(6.4) / 27.0;

  abstract double toMel(double hz);

  abstract double toHz(double mel);
}
