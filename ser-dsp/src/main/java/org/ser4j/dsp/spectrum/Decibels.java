package org.ser4j.dsp.spectrum;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.Log10;

/**
 * Power or amplitude to decibels and back, {@code librosa.power_to_db} and related functions. All
 * results are new matrices.
 */
public final class Decibels {
  /** The power below which all is taken for this power: {@value}. */
  public static final double POWER_AMIN = 1e-10;

  /** The amplitude below which all is taken for this amplitude: {@value}. */
  public static final double AMPLITUDE_AMIN = 1e-5;

  /** How far below the loudest value the result is cut, in dB: {@value}. */
  public static final double TOP_DB = 80;

  private Decibels() {}

  /**
   * Power to dB with librosa's defaults: reference 1, amin 1e-10, top_db 80.
   *
   * @param s power, 0 or more, finite
   * @return dB
   */
  public static Matrix powerToDb(Matrix s) {
    return powerToDb(s, 1, POWER_AMIN, TOP_DB);
  }

  /**
   * One power in dB, reference 1, amin 1e-10, no top_db: what {@link #powerToDb(Matrix, double,
   * double, double)} gives with these, bit for bit.
   *
   * @param power 0 or more
   * @return dB, -100 or more; NaN for NaN
   */
  public static float powerToDb(float power) {
    return (float) (10 * Log10.of(Math.max(POWER_AMIN, power)));
  }

  /**
   * Power to dB: 10 log10(max(s, amin)) - 10 log10(max(ref, amin)).
   *
   * @param s power, 0 or more, finite
   * @param ref the power that is 0 dB, 0 or more
   * @param amin power below which all is taken for this power, above 0
   * @param topDb values more than this below the matrix' maximum are raised to there, in dB, 0 or
   *     more; {@link Double#POSITIVE_INFINITY} for no limit
   * @return dB
   */
  public static Matrix powerToDb(Matrix s, double ref, double amin, double topDb) {
    Checks.notNegative(s, "the matrix");
    return convert(s, Checks.notNegative(ref, "ref"), Checks.positive(amin, "amin"), topDb, 10);
  }

  /**
   * Power to dB against the matrix' own maximum, {@code power_to_db(s, ref=np.max)}.
   *
   * @param s power, 0 or more, finite
   * @param amin power below which all is taken for this power, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB, 0 at the loudest value
   */
  public static Matrix powerToDbRefMax(Matrix s, double amin, double topDb) {
    Checks.notNegative(s, "the matrix");
    return convert(s, maximum(s), Checks.positive(amin, "amin"), topDb, 10);
  }

  /**
   * Amplitude to dB with librosa's defaults: reference 1, amin 1e-5, top_db 80.
   *
   * @param s magnitude, finite; a sign is ignored
   * @return dB
   */
  public static Matrix amplitudeToDb(Matrix s) {
    return amplitudeToDb(s, 1, AMPLITUDE_AMIN, TOP_DB);
  }

  /**
   * Amplitude to dB: 20 log10(max(|s|, amin)) - 20 log10(max(ref, amin)).
   *
   * @param s magnitude, finite; a sign is ignored
   * @param ref the amplitude that is 0 dB, 0 or more
   * @param amin amplitude below which all is taken for this amplitude, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB
   */
  public static Matrix amplitudeToDb(Matrix s, double ref, double amin, double topDb) {
    Checks.finite(s, "the matrix");
    return convert(s, Checks.notNegative(ref, "ref"), Checks.positive(amin, "amin"), topDb, 20);
  }

  /**
   * Amplitude to dB against the matrix' own maximum, {@code amplitude_to_db(s, ref=np.max)}.
   *
   * @param s magnitude, finite; a sign is ignored
   * @param amin amplitude below which all is taken for this amplitude, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB, 0 at the loudest value
   */
  public static Matrix amplitudeToDbRefMax(Matrix s, double amin, double topDb) {
    Checks.finite(s, "the matrix");
    return amplitudeToDb(s, maximum(s), amin, topDb);
  }

  /**
   * Back from dB to power, {@code librosa.db_to_power}: ref * 10^(db / 10).
   *
   * @param db levels, finite
   * @param ref the power that is 0 dB, above 0
   * @return power
   */
  public static Matrix dbToPower(Matrix db, double ref) {
    return exponential(db, Checks.positive(ref, "ref"), 10);
  }

  /**
   * Back from dB to amplitude, {@code librosa.db_to_amplitude}: ref * 10^(db / 20).
   *
   * @param db levels, finite
   * @param ref the amplitude that is 0 dB, above 0
   * @return amplitude
   */
  public static Matrix dbToAmplitude(Matrix db, double ref) {
    return exponential(db, Checks.positive(ref, "ref"), 20);
  }

  private static Matrix convert(Matrix s, double ref, double amin, double topDb, double perDecade) {
    if (!(topDb >= 0)) {
      throw new IllegalArgumentException("topDb must be 0 or more, not " + topDb);
    }
    float[] values = s.data();
    float[] db = new float[values.length];
    double shift = perDecade * Log10.of(Math.max(amin, ref));
    float loudest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < db.length; i++) {
      db[i] = (float) (perDecade * Log10.of(Math.max(amin, Math.abs(values[i]))) - shift);
      loudest = Math.max(loudest, db[i]);
    }
    float floor = (float) (loudest - topDb);
    for (int i = 0; i < db.length; i++) {
      db[i] = Math.max(db[i], floor);
    }
    return new Matrix(db, s.rows(), s.columns());
  }

  private static Matrix exponential(Matrix db, double ref, double perDecade) {
    float[] levels = Checks.finite(db, "the matrix").data();
    float[] values = new float[levels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (ref * Math.pow(10, levels[i] / perDecade));
      if (values[i] == Float.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            levels[i] + " dB above ref = " + ref + " are more than a float holds");
      }
    }
    return new Matrix(values, db.rows(), db.columns());
  }

  private static double maximum(Matrix s) {
    float maximum = 0;
    for (float value : s.data()) {
      maximum = Math.max(maximum, Math.abs(value));
    }
    return maximum;
  }
}
