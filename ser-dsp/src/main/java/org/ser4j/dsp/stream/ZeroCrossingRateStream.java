package org.ser4j.dsp.stream;

import org.ser4j.dsp.frame.ZeroCrossingRate;

/** {@link ZeroCrossingRate#of(float[])} of a signal that comes in chunks. For one thread. */
public final class ZeroCrossingRateStream extends FrameStream {
  private final ZeroCrossingRate rate;

  /**
   * Makes a stream.
   *
   * @param frameLength samples in a frame, 1 to 2^24; librosa's default is 2048
   * @param hopLength samples from frame to frame, at least 1; librosa's default is 512
   */
  public ZeroCrossingRateStream(int frameLength, int hopLength) {
    this(new ZeroCrossingRate(frameLength, hopLength), frameLength, hopLength);
  }

  private ZeroCrossingRateStream(ZeroCrossingRate rate, int frameLength, int hopLength) {
    super(1, frameLength, hopLength, true, true);
    this.rate = rate;
  }

  @Override
  void compute(float[] frame, float[] result) {
    result[0] = rate.ofFrame(frame, 0);
  }
}
