package org.ser4j.dsp.frame;

/** Takes the frames of a {@link FrameStream}, on the thread that gave the samples. */
@FunctionalInterface
public interface FrameListener {
  /**
   * Takes one frame.
   *
   * @param index the frame's number, from 0
   * @param values {@link FrameStream#rows()} values; the array is used again for the next frame
   */
  void frame(long index, float[] values);
}
