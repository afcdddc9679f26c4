package org.ser4j.dsp.frame;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.FrameTransform;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * A feature of a signal that comes in chunks of any size. Its frames are those of the whole-signal
 * call, bit for bit, however the signal is cut; a frame is reported as soon as its last sample
 * arrives. Centred frames at the end, which reach beyond the signal, are reported by {@link
 * #finish}.
 *
 * <p>Takes the memory of one frame, and allocates nothing after it was made. Not thread-safe.
 */
public final class FrameStream {
  /** Computes the values of one frame, which fills its array. */
  @FunctionalInterface
  private interface Computation {
    void of(float[] frame, float[] result);
  }

  /** The longest frame there may be. */
  private static final int LONGEST = 1 << 24;

  private static final double DEFAULT_FLOOR_DB = -100;

  private final int hopLength;

  /** How many samples the first frame begins before the signal and the last ends after it. */
  private final int beyond;

  /** Whether the signal goes on beyond its ends with its first and last sample, or with zeros. */
  private final boolean edge;

  /** The next frame, as far as it is there. */
  private final float[] samples;

  private final float[] values;

  /** How many samples of the next frame are there; negative while samples between frames pass. */
  private long filled;

  private long index;
  private float last;
  private boolean begun;
  private boolean finished;

  private final Computation computation;

  private FrameStream(
      int rows,
      int frameLength,
      int hopLength,
      boolean center,
      boolean edge,
      Computation computation) {
    this.computation = computation;
    this.hopLength = hopLength;
    this.beyond = center ? frameLength / 2 : 0;
    this.edge = edge;
    this.samples = new float[Checks.within(frameLength, 1, LONGEST, "frameLength")];
    this.values = new float[rows];
  }

  /** {@link MelSpectrogram#of(float[])} of a stream. */
  public static FrameStream mel(MelSpectrogram mel) {
    MelFrames frames = new MelFrames(mel);
    return of(
        mel.stft(),
        mel.bands(),
        (frame, result) -> System.arraycopy(frames.power(frame), 0, result, 0, result.length));
  }

  /** {@link #logMel(MelSpectrogram, double)} with a floor of -100 dB, as librosa's amin. */
  public static FrameStream logMel(MelSpectrogram mel) {
    return logMel(mel, DEFAULT_FLOOR_DB);
  }

  /**
   * A mel spectrogram in dB, {@code power_to_db(mel, ref=1, top_db=None)}, raised to a fixed floor.
   * A floor relative to the loudest value, librosa's top_db, needs the whole signal.
   *
   * @param floorDb lower values are raised to this, in dB, -100 or more
   */
  public static FrameStream logMel(MelSpectrogram mel, double floorDb) {
    MelFrames frames = new MelFrames(mel);
    float floor = floor(floorDb);
    return of(mel.stft(), mel.bands(), (frame, result) -> frames.decibels(frame, floor, result));
  }

  /** {@link #mfcc(Mfcc, double)} with a floor of -100 dB, as librosa's amin. */
  public static FrameStream mfcc(Mfcc mfcc) {
    return mfcc(mfcc, DEFAULT_FLOOR_DB);
  }

  /**
   * Cepstral coefficients, {@link Mfcc#ofDecibels} of {@link #logMel(MelSpectrogram, double)}.
   * {@link Mfcc#of(float[])} differs: it raises quiet values to 80 dB below the loudest one of the
   * whole signal.
   *
   * @param floorDb lower values of the mel bands are raised to this, in dB, -100 or more
   */
  public static FrameStream mfcc(Mfcc mfcc, double floorDb) {
    Objects.requireNonNull(mfcc, "mfcc must not be null");
    MelFrames frames = new MelFrames(mfcc.mel());
    float floor = floor(floorDb);
    float[] decibels = new float[mfcc.mel().bands()];
    return of(
        mfcc.stft(),
        mfcc.rows(),
        (frame, result) -> {
          frames.decibels(frame, floor, decibels);
          mfcc.ofFrame(decibels, result);
        });
  }

  /**
   * {@link Rms#of(float[])} of a stream.
   *
   * @param frameLength 1 to 2^24; librosa's default is 2048
   * @param hopLength at least 1; librosa's default is 512
   */
  public static FrameStream rms(int frameLength, int hopLength) {
    Rms rms = new Rms(frameLength, hopLength);
    return new FrameStream(
        1,
        frameLength,
        hopLength,
        true,
        false,
        (frame, result) -> result[0] = rms.ofFrame(frame, 0));
  }

  /**
   * {@link ZeroCrossingRate#of(float[])} of a stream.
   *
   * @param frameLength 1 to 2^24; librosa's default is 2048
   * @param hopLength at least 1; librosa's default is 512
   */
  public static FrameStream zeroCrossingRate(int frameLength, int hopLength) {
    ZeroCrossingRate rate = new ZeroCrossingRate(frameLength, hopLength);
    return new FrameStream(
        1,
        frameLength,
        hopLength,
        true,
        true,
        (frame, result) -> result[0] = rate.ofFrame(frame, 0));
  }

  private static FrameStream of(Stft stft, int rows, Computation computation) {
    return new FrameStream(rows, stft.nFft(), stft.hopLength(), stft.center(), false, computation);
  }

  private static float floor(double floorDb) {
    if (!(floorDb >= -100) || floorDb > Float.MAX_VALUE) {
      throw new IllegalArgumentException("floorDb must be -100 or more, not " + floorDb);
    }
    return (float) floorDb;
  }

  /** Number of values in a frame, 1 or more. */
  public final int rows() {
    return values.length;
  }

  /**
   * Takes the next samples and reports the frames that they complete. A chunk that is refused
   * leaves the stream as it was.
   *
   * @param chunk mono samples
   * @param offset the first one to take
   * @param length how many to take, 0 or more
   * @throws IllegalArgumentException if the samples lie outside the array, or one is NaN or
   *     infinite
   * @throws IllegalStateException after {@link #finish}, until {@link #reset}
   */
  public final void accept(float[] chunk, int offset, int length, FrameListener listener) {
    Objects.requireNonNull(chunk, "chunk must not be null");
    Objects.requireNonNull(listener, "listener must not be null");
    checkOpen();
    if (length == 0 && offset >= 0 && offset <= chunk.length) {
      return;
    }
    if (length < 0) {
      throw new IllegalArgumentException("length must be 0 or more, not " + length);
    }
    Checks.signal(chunk, offset, length);
    if (!begun) {
      begun = true;
      fillBeyond(edge ? chunk[offset] : 0, beyond, listener);
    }
    last = chunk[offset + length - 1];
    int at = offset;
    int end = offset + length;
    while (at < end) {
      int taken = (int) Math.min(end - at, samples.length - filled);
      int kept = (int) Math.min(taken, filled + taken);
      if (kept > 0) {
        System.arraycopy(chunk, at + taken - kept, samples, (int) filled + taken - kept, kept);
      }
      at += taken;
      advance(taken, listener);
    }
  }

  /**
   * Takes the next samples and reports the frames that they complete.
   *
   * @param chunk mono samples; all are taken
   * @throws IllegalStateException after {@link #finish}, until {@link #reset}
   */
  public final void accept(float[] chunk, FrameListener listener) {
    Objects.requireNonNull(chunk, "chunk must not be null");
    accept(chunk, 0, chunk.length, listener);
  }

  /**
   * Ends the signal and reports the frames that reach beyond its end. A signal without a sample, or
   * one that is shorter than a frame that is not centred, has no frames.
   *
   * @throws IllegalStateException if the signal has ended already
   */
  public final void finish(FrameListener listener) {
    Objects.requireNonNull(listener, "listener must not be null");
    checkOpen();
    finished = true;
    if (begun) {
      fillBeyond(edge ? last : 0, beyond, listener);
    }
  }

  /** Forgets the signal, ended or not; the next sample is the first of another one. */
  public final void reset() {
    filled = 0;
    index = 0;
    begun = false;
    finished = false;
  }

  private void checkOpen() {
    if (finished) {
      throw new IllegalStateException("the signal has ended; call reset() to begin another one");
    }
  }

  private void fillBeyond(float value, int count, FrameListener listener) {
    int left = count;
    while (left > 0) {
      int taken = (int) Math.min(left, samples.length - filled);
      int from = (int) Math.max(0, filled);
      int to = (int) Math.max(0, filled + taken);
      Arrays.fill(samples, from, to, value);
      left -= taken;
      advance(taken, listener);
    }
  }

  /** Counts samples as taken; reports the frame if it is full and moves on to the next one. */
  private void advance(int taken, FrameListener listener) {
    filled += taken;
    if (filled < samples.length) {
      return;
    }
    computation.of(samples, values);
    int shared = samples.length - hopLength;
    if (shared > 0) {
      System.arraycopy(samples, hopLength, samples, 0, shared);
    }
    filled = shared;
    listener.frame(index++, values);
  }

  /** The mel bands of single frames, always in the same array. */
  private static final class MelFrames {
    private final FrameTransform transform;
    private final SpectrumPass pass;

    MelFrames(MelSpectrogram mel) {
      Objects.requireNonNull(mel, "mel must not be null");
      this.transform = mel.stft().frameTransform();
      this.pass = mel.begin(1);
    }

    float[] power(float[] frame) {
      pass.accept(transform.of(frame, 0));
      return pass.result().data();
    }

    void decibels(float[] frame, float floor, float[] result) {
      float[] power = power(frame);
      for (int band = 0; band < power.length; band++) {
        result[band] = Math.max(floor, Decibels.powerToDb(power[band]));
      }
    }
  }
}
