package org.ser4j.dsp.audio;

/**
 * The telephone's logarithmic codes, expanded to 16 bits.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-G.711">ITU-T G.711</a>
 */
final class G711 {
  private G711() {}

  /** A-law: even bits inverted, sign, 3 bits of exponent, 4 of mantissa. */
  static int aLaw(byte code) {
    int bits = code ^ 0x55;
    int exponent = bits >> 4 & 7;
    int magnitude = ((bits & 15) << 4) + 8;
    if (exponent > 0) {
      magnitude = magnitude + 256 << exponent - 1;
    }
    return (bits & 0x80) != 0 ? magnitude : -magnitude;
  }

  /** Mu-law: all bits inverted, sign, 3 bits of exponent, 4 of mantissa, biased by 132. */
  static int muLaw(byte code) {
    int bits = ~code;
    int exponent = bits >> 4 & 7;
    int magnitude = (((bits & 15) << 3) + 132 << exponent) - 132;
    return (bits & 0x80) != 0 ? -magnitude : magnitude;
  }
}
