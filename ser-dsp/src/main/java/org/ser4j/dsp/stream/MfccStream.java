package org.ser4j.dsp.stream;

import java.util.Objects;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;

/**
 * Mel-frequency cepstral coefficients of a signal that comes in chunks: {@link Mfcc#ofDecibels} of
 * {@code power_to_db(mel, ref=1, top_db=None)}, raised to a fixed floor. {@link Mfcc#of(float[])}
 * raises quiet values to 80 dB below the loudest one of the whole signal, which is not known before
 * the signal has ended: there the two differ. Not thread-safe.
 */
public final class MfccStream extends FrameStream {
  private final Mfcc mfcc;
  private final MelFrames frames;
  private final float floor;
  private final float[] decibels;

  /**
   * Makes a stream with a floor of -100 dB, where librosa's amin lies.
   *
   * @param mfcc what to compute
   */
  public MfccStream(Mfcc mfcc) {
    this(mfcc, -100);
  }

  /**
   * Makes a stream.
   *
   * @param mfcc what to compute
   * @param floorDb to where lower values of the mel bands are raised, in dB, -100 or more
   */
  public MfccStream(Mfcc mfcc, double floorDb) {
    super(rows(mfcc), mfcc.stft().nFft(), mfcc.stft().hopLength(), mfcc.stft().center(), false);
    MelSpectrogram mel = mfcc.mel();
    this.mfcc = mfcc;
    this.floor = MelFrames.checked(floorDb);
    this.frames = new MelFrames(mel);
    this.decibels = new float[mel.bands()];
  }

  private static int rows(Mfcc mfcc) {
    return Objects.requireNonNull(mfcc, "mfcc must not be null").rows();
  }

  @Override
  void compute(float[] frame, float[] result) {
    frames.decibels(frame, floor, decibels);
    mfcc.ofFrame(decibels, result);
  }
}
