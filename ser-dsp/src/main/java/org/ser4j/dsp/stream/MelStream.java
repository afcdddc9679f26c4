package org.ser4j.dsp.stream;

import java.util.Objects;
import org.ser4j.dsp.mel.MelSpectrogram;

/** {@link MelSpectrogram#of(float[])} of a signal that comes in chunks. Not thread-safe. */
public final class MelStream extends FrameStream {
  private final MelFrames frames;

  /** Makes a stream. */
  public MelStream(MelSpectrogram mel) {
    super(bands(mel), mel.stft().nFft(), mel.stft().hopLength(), mel.stft().center(), false);
    this.frames = new MelFrames(mel);
  }

  private static int bands(MelSpectrogram mel) {
    return Objects.requireNonNull(mel, "mel must not be null").bands();
  }

  @Override
  void compute(float[] frame, float[] result) {
    System.arraycopy(frames.power(frame), 0, result, 0, result.length);
  }
}
