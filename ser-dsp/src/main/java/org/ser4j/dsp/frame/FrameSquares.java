package org.ser4j.dsp.frame;

import java.util.function.DoubleUnaryOperator;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * The sum of squares of each frame, with zeros beyond the signal's ends.
 *
 * <p>Frames overlap, so each sample is squared once, into the sum of the hop that it lies in, and a
 * frame adds up its whole hops and the head of one more. Nothing is ever subtracted: a running sum
 * would leave the rounding of a loud passage in the silence that follows.
 */
final class FrameSquares {
  private final Framing framing;

  /** How many whole hops a frame has. */
  private final int wholeHops;

  /** How many samples of the next hop it also has. */
  private final int head;

  FrameSquares(int frameLength, int hopLength) {
    this.framing = new Framing(frameLength, hopLength);
    this.wholeHops = frameLength / hopLength;
    this.head = frameLength % hopLength;
  }

  /** A value of the mean square of each frame, [1][frames]. */
  Matrix map(float[] y, DoubleUnaryOperator ofMeanSquare) {
    Checks.signal(y);
    Matrix result = Matrix.zeros(1, framing.frames(y.length));
    int firstHop = framing.frameLength() / 2 / framing.hopLength();
    long lastHop = (y.length - 1 + (long) (framing.frameLength() / 2)) / framing.hopLength();
    double[] hops = new double[(int) Math.min(wholeHops + 1L, lastHop - firstHop + 1)];
    long known = firstHop;
    for (int frame = 0; frame < result.columns(); frame++) {
      long next = (long) frame + wholeHops;
      for (known = Math.max(known, frame); known < next && known <= lastHop; known++) {
        hops[(int) (known % hops.length)] = hop(y, framing.start(known));
      }
      double sum = 0;
      for (long hop = Math.max(frame, firstHop); hop < known; hop++) {
        sum += hops[(int) (hop % hops.length)];
      }
      if (next <= lastHop) {
        sum += squares(y, framing.start(next), 0, head);
      }
      result.data()[frame] = value(sum, ofMeanSquare);
    }
    return result;
  }

  /** The same for one frame that lies in an array completely, bit for bit. */
  float mapFrame(float[] samples, int offset, DoubleUnaryOperator ofMeanSquare) {
    framing.checkFrame(samples, offset);
    double sum = 0;
    long start = offset;
    for (int hop = 0; hop < wholeHops; hop++, start += framing.hopLength()) {
      sum += hop(samples, start);
    }
    sum += squares(samples, start, 0, head);
    return value(sum, ofMeanSquare);
  }

  private float value(double sum, DoubleUnaryOperator ofMeanSquare) {
    float value = (float) ofMeanSquare.applyAsDouble(sum / framing.frameLength());
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(
          "a frame's sum of squares is "
              + sum
              + ", more than the result holds; scale the signal to [-1, 1]");
    }
    return value;
  }

  /** A whole hop, in the two parts at which frames end. */
  private double hop(float[] y, long start) {
    return squares(y, start, 0, head) + squares(y, start, head, framing.hopLength());
  }

  /**
   * Sums the squares of samples start + from to start + to as far as they lie in the signal, in
   * four lanes. A sample's lane follows from its place in the hop alone, so that a hop gives the
   * same bits whether zeros lie beyond the array's end or in it.
   */
  static double squares(float[] y, long start, long from, long to) {
    int i = (int) Math.min(Math.max(start + from, 0), y.length);
    int end = (int) Math.min(Math.max(start + to, 0), y.length);
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (; i < end && (i - start) % 4 != 0; i++) {
      double square = (double) y[i] * y[i];
      switch ((int) ((i - start) % 4)) {
        case 1 -> b += square;
        case 2 -> c += square;
        default -> d += square;
      }
    }
    for (; i + 4 <= end; i += 4) {
      a += (double) y[i] * y[i];
      b += (double) y[i + 1] * y[i + 1];
      c += (double) y[i + 2] * y[i + 2];
      d += (double) y[i + 3] * y[i + 3];
    }
    a += i < end ? (double) y[i] * y[i] : 0;
    b += i + 1 < end ? (double) y[i + 1] * y[i + 1] : 0;
    c += i + 2 < end ? (double) y[i + 2] * y[i + 2] : 0;
    return a + b + (c + d);
  }
}
