package org.ser4j.dsp.decompose;

/**
 * The medians over time and over frequency around each magnitude, while the frames come one by one.
 * Only as many frames as the median over time spans are kept; the medians of a frame come out once
 * the frames after it that they look at are there. Not thread-safe.
 */
final class MedianPass {
  /** Takes the medians of a frame; they are valid during the call only. */
  @FunctionalInterface
  interface Sink {
    void accept(int frame, double[] overTime, double[] overFrequency);
  }

  private final int size;
  private final int frames;
  private final Sink sink;
  private final SlidingMedian sliding;
  private final MedianNetwork network;
  private final int[][] work;
  private final double[] overTime;
  private final double[] overFrequency;

  /** The latest frames' magnitudes as float bits; frame t lies at t modulo the length. */
  private final int[][] latest;

  private int taken;
  private int given;

  MedianPass(int size, MedianNetwork network, int bins, int frames, Sink sink) {
    this.size = size;
    this.frames = frames;
    this.sink = sink;
    this.sliding = new SlidingMedian(size, bins);
    this.network = network;
    this.work = network.workSpace(bins);
    this.overTime = new double[bins];
    this.overFrequency = new double[bins];
    this.latest = new int[delay(size, frames) + size / 2 + 2][bins];
  }

  /** How many frames may be taken after a frame before its medians are given. */
  static int delay(int size, int frames) {
    return Math.min(frames, size / 2 + 1);
  }

  /** Where the next frame's magnitudes belong, as float bits. */
  int[] next() {
    return latest[taken % latest.length];
  }

  /** Takes the frame in {@link #next()}. */
  void accept() {
    taken++;
    while (given < frames && lastNeeded() < taken) {
      slide();
      magnitudes(sliding.median(), overTime);
      magnitudes(network.medians(row(given), work), overFrequency);
      sink.accept(given, overTime, overFrequency);
      given++;
    }
  }

  private long lastNeeded() {
    long after = (long) given + (size - 1 - size / 2);
    return Math.min(frames - 1, Math.max(after, size / 2 - 1));
  }

  /** Moves the window over time to the frame that is to be given. */
  private void slide() {
    long first = (long) given - size / 2;
    if (given == 0) {
      int[] zeros = new int[next().length];
      for (int i = 0; i < size; i++) {
        sliding.replace(zeros, row(first + i));
      }
    } else {
      sliding.replace(row(first - 1), row(first - 1 + size));
    }
  }

  private static void magnitudes(int[] bits, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(bits[i]);
    }
  }

  private int[] row(long frame) {
    return latest[Mirror.index(frame, frames) % latest.length];
  }
}
