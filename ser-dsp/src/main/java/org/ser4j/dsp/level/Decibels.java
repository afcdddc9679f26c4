package org.ser4j.dsp.level;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * From power or amplitude to decibels and back, {@code librosa.power_to_db} and its kin. All
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
   * @param s power, 0 or more
   * @return dB
   */
  public static Matrix powerToDb(Matrix s) {
    return powerToDb(s, 1, POWER_AMIN, TOP_DB);
  }

  /**
   * Power to dB: 10 log10(max(s, amin)) - 10 log10(max(ref, amin)).
   *
   * @param s power, 0 or more
   * @param ref the power that is 0 dB, 0 or more
   * @param amin power below which all is taken for this power, above 0
   * @param topDb values more than this below the matrix' maximum are raised to there, in dB, 0 or
   *     more; {@link Double#POSITIVE_INFINITY} for no limit
   * @return dB
   * @throws IllegalArgumentException if ref, amin or topDb is out of range
   */
  public static Matrix powerToDb(Matrix s, double ref, double amin, double topDb) {
    return convert(s, Checks.notNegative(ref, "ref"), Checks.positive(amin, "amin"), topDb, false);
  }

  /**
   * Power to dB against the matrix' own maximum, {@code power_to_db(s, ref=np.max)}.
   *
   * @param s power, 0 or more
   * @param amin power below which all is taken for this power, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB, 0 at the loudest value
   * @throws IllegalArgumentException if amin or topDb is out of range
   */
  public static Matrix powerToDbRefMax(Matrix s, double amin, double topDb) {
    return convert(s, maximum(s), Checks.positive(amin, "amin"), topDb, false);
  }

  /**
   * Amplitude to dB with librosa's defaults: reference 1, amin 1e-5, top_db 80.
   *
   * @param s magnitude
   * @return dB
   */
  public static Matrix amplitudeToDb(Matrix s) {
    return amplitudeToDb(s, 1, AMPLITUDE_AMIN, TOP_DB);
  }

  /**
   * Amplitude to dB: 20 log10(max(|s|, amin)) - 20 log10(max(ref, amin)).
   *
   * @param s magnitude
   * @param ref the amplitude that is 0 dB, 0 or more
   * @param amin amplitude below which all is taken for this amplitude, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB
   * @throws IllegalArgumentException if ref, amin or topDb is out of range
   */
  public static Matrix amplitudeToDb(Matrix s, double ref, double amin, double topDb) {
    Checks.notNegative(ref, "ref");
    Checks.positive(amin, "amin");
    return convert(s, ref * ref, amin * amin, topDb, true);
  }

  /**
   * Amplitude to dB against the matrix' own maximum, {@code amplitude_to_db(s, ref=np.max)}.
   *
   * @param s magnitude, 0 or more
   * @param amin amplitude below which all is taken for this amplitude, above 0
   * @param topDb as in {@link #powerToDb(Matrix, double, double, double)}
   * @return dB, 0 at the loudest value
   * @throws IllegalArgumentException if amin or topDb is out of range
   */
  public static Matrix amplitudeToDbRefMax(Matrix s, double amin, double topDb) {
    return amplitudeToDb(s, maximum(s), amin, topDb);
  }

  /**
   * Back from dB to power, {@code librosa.db_to_power}: ref * 10^(db / 10).
   *
   * @param db levels
   * @param ref the power that is 0 dB, above 0
   * @return power
   * @throws IllegalArgumentException if ref is out of range
   */
  public static Matrix dbToPower(Matrix db, double ref) {
    return exponential(db, Checks.positive(ref, "ref"), 10);
  }

  /**
   * Back from dB to amplitude, {@code librosa.db_to_amplitude}: ref * 10^(db / 20).
   *
   * @param db levels
   * @param ref the amplitude that is 0 dB, above 0
   * @return amplitude
   * @throws IllegalArgumentException if ref is out of range
   */
  public static Matrix dbToAmplitude(Matrix db, double ref) {
    return exponential(db, Checks.positive(ref, "ref"), 20);
  }

  private static Matrix convert(Matrix s, double ref, double amin, double topDb, boolean square) {
    Objects.requireNonNull(s, "the matrix must not be null");
    if (!(topDb >= 0)) {
      throw new IllegalArgumentException("topDb must be 0 or more, not " + topDb);
    }
    float[] power = s.data();
    float[] db = new float[power.length];
    double shift = 10 * Math.log10(Math.max(amin, ref));
    float loudest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < db.length; i++) {
      double value = square ? (double) power[i] * power[i] : power[i];
      db[i] = (float) (10 * Math.log10(Math.max(amin, value)) - shift);
      loudest = Math.max(loudest, db[i]);
    }
    float floor = (float) (loudest - topDb);
    for (int i = 0; i < db.length; i++) {
      db[i] = Math.max(db[i], floor);
    }
    return new Matrix(db, s.rows(), s.columns());
  }

  private static Matrix exponential(Matrix db, double ref, double perDecade) {
    float[] levels = db.data();
    float[] values = new float[levels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (ref * Math.pow(10, levels[i] / perDecade));
    }
    return new Matrix(values, db.rows(), db.columns());
  }

  private static double maximum(Matrix s) {
    float maximum = 0;
    for (float value : s.data()) {
      maximum = Math.max(maximum, value);
    }
    return maximum;
  }
}
