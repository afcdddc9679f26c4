package org.ser4j.dsp.audio;

import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes one channel of one FLAC frame: constant, verbatim, or predicted from the samples before
 * with a Rice-coded rest.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-9.2">RFC 9639, section 9.2</a>
 */
final class FlacSubframe {
  private static final int CONSTANT = 0;
  private static final int VERBATIM = 1;
  private static final int FIXED = 8;
  private static final int MAX_FIXED_ORDER = 4;
  private static final int LINEAR = 32;

  /** The fixed predictors: repeated differences, newest sample first. */
  private static final long[][] FIXED_COEFFICIENTS = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

  private final FlacBitReader in;
  private final String name;

  FlacSubframe(FlacBitReader in, String name) {
    this.in = in;
    this.name = name;
  }

  /** Decodes so many samples of so many bits. */
  void decode(long[] out, int size, int bits) throws IOException {
    if (in.unsigned(1) != 0) {
      throw damaged("a reserved bit is set");
    }
    int type = (int) in.unsigned(6);
    int wasted = in.unsigned(1) == 1 ? in.zeros() + 1 : 0;
    int width = bits - wasted;
    if (width < 1) {
      throw damaged("a channel has no bits");
    }
    if (type == CONSTANT) {
      Arrays.fill(out, 0, size, in.signed(width));
    } else if (type == VERBATIM) {
      warmUp(out, size, size, width);
    } else if (type >= FIXED && type <= FIXED + MAX_FIXED_ORDER) {
      long[] coefficients = FIXED_COEFFICIENTS[type - FIXED];
      warmUp(out, coefficients.length, size, width);
      residual(out, coefficients.length, size);
      predict(out, size, coefficients, 0);
    } else if (type >= LINEAR) {
      linear(out, type - LINEAR + 1, size, width);
    } else {
      throw damaged("a channel is of the reserved type " + type);
    }
    for (int i = 0; wasted > 0 && i < size; i++) {
      out[i] <<= wasted;
    }
  }

  private void warmUp(long[] out, int count, int size, int width) throws IOException {
    if (count > size) {
      throw damaged("a predictor is longer than its frame");
    }
    for (int i = 0; i < count; i++) {
      out[i] = in.signed(width);
    }
  }

  private void linear(long[] out, int order, int size, int width) throws IOException {
    warmUp(out, order, size, width);
    int precision = (int) in.unsigned(4) + 1;
    int shift = (int) in.signed(5);
    if (precision == 16 || shift < 0) {
      throw damaged("a predictor has a reserved precision or shift");
    }
    long[] coefficients = new long[order];
    for (int i = 0; i < order; i++) {
      coefficients[i] = in.signed(precision);
    }
    residual(out, order, size);
    predict(out, size, coefficients, shift);
  }

  private static void predict(long[] out, int size, long[] coefficients, int shift) {
    int order = coefficients.length;
    for (int i = order; i < size; i++) {
      long sum = 0;
      for (int j = 0; j < order; j++) {
        sum += coefficients[j] * out[i - 1 - j];
      }
      out[i] += sum >> shift;
    }
  }

  /** Reads what the prediction leaves over, in partitions with a Rice parameter each. */
  private void residual(long[] out, int order, int size) throws IOException {
    int method = (int) in.unsigned(2);
    if (method > 1) {
      throw damaged("the residual is coded in a reserved way");
    }
    int parameterBits = 4 + method;
    int escape = (1 << parameterBits) - 1;
    int partitions = 1 << in.unsigned(4);
    int length = size / partitions;
    if (length * partitions != size || length < order) {
      throw damaged("a frame of " + size + " samples does not divide into its partitions");
    }
    int at = order;
    for (int partition = 1; partition <= partitions; partition++) {
      int parameter = (int) in.unsigned(parameterBits);
      int end = partition * length;
      if (parameter == escape) {
        int width = (int) in.unsigned(5);
        while (at < end) {
          out[at++] = in.signed(width);
        }
      } else {
        while (at < end) {
          long folded = (long) in.zeros() << parameter | in.unsigned(parameter);
          out[at++] = folded >>> 1 ^ -(folded & 1);
        }
      }
    }
  }

  private AudioReadException damaged(String what) {
    return new AudioReadException(name + ": damaged FLAC audio; " + what + ". Get it anew");
  }
}
