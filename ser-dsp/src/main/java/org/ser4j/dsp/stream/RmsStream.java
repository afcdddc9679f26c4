package org.ser4j.dsp.stream;

import org.ser4j.dsp.frame.Rms;

/** {@link Rms#of(float[])} of a signal that comes in chunks. Not thread-safe. */
public final class RmsStream extends FrameStream {
  private final Rms rms;

  /**
   * Makes a stream.
   *
   * @param frameLength samples in a frame, 1 to 2^24; librosa's default is 2048
   * @param hopLength samples from frame to frame, at least 1; librosa's default is 512
   */
  public RmsStream(int frameLength, int hopLength) {
    this(new Rms(frameLength, hopLength), frameLength, hopLength);
  }

  private RmsStream(Rms rms, int frameLength, int hopLength) {
    super(1, frameLength, hopLength, true, false);
    this.rms = rms;
  }

  @Override
  void compute(float[] frame, float[] result) {
    result[0] = rms.ofFrame(frame, 0);
  }
}
