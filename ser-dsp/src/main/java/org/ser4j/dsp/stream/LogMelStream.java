package org.ser4j.dsp.stream;

import java.util.Objects;
import org.ser4j.dsp.mel.MelSpectrogram;

/**
 * A mel spectrogram in dB of a signal that comes in chunks: {@code power_to_db(mel, ref=1,
 * top_db=None)}, raised to a fixed floor. A floor relative to the loudest value, librosa's top_db,
 * cannot be had before a signal has ended. Not thread-safe.
 */
public final class LogMelStream extends FrameStream {
  private final MelFrames frames;
  private final float floor;

  /** Makes a stream with a floor of -100 dB, where librosa's amin lies. */
  public LogMelStream(MelSpectrogram mel) {
    this(mel, -100);
  }

  /**
   * Makes a stream.
   *
   * @param floorDb to where lower values are raised, in dB, -100 or more
   */
  public LogMelStream(MelSpectrogram mel, double floorDb) {
    super(bands(mel), mel.stft().nFft(), mel.stft().hopLength(), mel.stft().center(), false);
    this.floor = MelFrames.checked(floorDb);
    this.frames = new MelFrames(mel);
  }

  private static int bands(MelSpectrogram mel) {
    return Objects.requireNonNull(mel, "mel must not be null").bands();
  }

  @Override
  void compute(float[] frame, float[] result) {
    frames.decibels(frame, floor, result);
  }
}
