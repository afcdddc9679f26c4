package org.ser4j.dsp.effect;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;

/**
 * Mu-law companding, {@code librosa.mu_compress} and {@code mu_expand}. As an effect: what 8 bits
 * (mu 255) leave of a signal.
 *
 * <p>Immutable and thread-safe.
 */
public final class MuLaw implements Effect {
  /** That of the telephone: {@value}, 8 bits. */
  public static final int MU = 255;

  private final int mu;

  /** The telephone's law, mu {@value #MU}. */
  public MuLaw() {
    this(MU);
  }

  /**
   * A law.
   *
   * @param mu how strongly it bends; codes are numbers of mu + 1 steps, so 2^bits - 1; 1 to 65,535
   */
  public MuLaw(int mu) {
    this.mu = Checks.within(mu, 1, 65_535, "mu");
  }

  /**
   * Bends samples, {@code mu_compress(quantize=False)}.
   *
   * @param y mono samples in [-1, 1], at least 1
   * @return as many, in [-1, 1]
   */
  public float[] compress(float[] y) {
    checkRange(y);
    float[] out = new float[y.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) bend(y[i]);
    }
    return out;
  }

  /**
   * Bends samples back, {@code mu_expand(quantize=False)}.
   *
   * @param compressed in [-1, 1], at least 1
   * @return as many, in [-1, 1]
   */
  public float[] expand(float[] compressed) {
    checkRange(compressed);
    float[] out = new float[compressed.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) unbend(compressed[i]);
    }
    return out;
  }

  /**
   * Codes samples, {@code mu_compress(quantize=True)}.
   *
   * @param y mono samples in [-1, 1], at least 1
   * @return as many codes, -(mu + 1) / 2 to mu / 2
   */
  public int[] encode(float[] y) {
    checkRange(y);
    int[] codes = new int[y.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(y[i]);
    }
    return codes;
  }

  /**
   * Decodes samples, {@code mu_expand(quantize=True)}.
   *
   * @param codes -(mu + 1) / 2 to (mu + 1) / 2, at least 1
   * @return as many samples, in [-1, 1]
   */
  public float[] decode(int[] codes) {
    Objects.requireNonNull(codes, "codes must not be null");
    Checks.positive(codes.length, "the number of codes");
    float[] out = new float[codes.length];
    for (int i = 0; i < out.length; i++) {
      Checks.within(codes[i], -(mu + 1) / 2, (mu + 1) / 2, "code " + i);
      out[i] = decode(codes[i]);
    }
    return out;
  }

  /**
   * Codes and decodes a signal; what lies beyond [-1, 1] is clipped, as a telephone does: as many,
   * in [-1, 1].
   */
  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    float[] out = new float[y.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = decode(code(Math.max(-1, Math.min(1, y[i]))));
    }
    return out;
  }

  private double bend(double x) {
    return Math.signum(x) * Math.log1p(mu * Math.abs(x)) / Math.log1p(mu);
  }

  private double unbend(double x) {
    return Math.signum(x) * (Math.pow(1.0 + mu, Math.abs(x)) - 1) / mu;
  }

  /** How many of mu + 1 evenly spaced steps from -1 to 1 lie below the bent sample. */
  private int code(double x) {
    double step = 2.0 / mu;
    double bent = bend(x);
    int below = (int) Math.ceil((bent + 1) / step);
    // The division may round across a step; librosa compares with the steps themselves.
    if (below > 0 && -1 + (below - 1) * step >= bent) {
      below--;
    } else if (below < mu && -1 + below * step < bent) {
      below++;
    }
    return below - (mu + 1) / 2;
  }

  private float decode(int code) {
    return (float) unbend(code * 2.0 / (1 + mu));
  }

  private static void checkRange(float[] y) {
    Checks.signal(y);
    for (int i = 0; i < y.length; i++) {
      if (Math.abs(y[i]) > 1) {
        throw new IllegalArgumentException(
            "sample " + i + " is " + y[i] + "; mu-law takes samples in [-1, 1]");
      }
    }
  }
}
