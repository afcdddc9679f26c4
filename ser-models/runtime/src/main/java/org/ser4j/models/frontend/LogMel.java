package org.ser4j.models.frontend;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.models.layer.Shape;

/**
 * A mel spectrogram in decibels: {@code librosa.feature.melspectrogram} with Slaney's mel scale and
 * power 2, then {@code librosa.power_to_db}. A window of {@code frames * hopLength} samples gives
 * {@code frames + 1} centred frames, of which the last is dropped: {@code [1][nMels][frames]}.
 * Windows are independent: beyond a window's edges there are zeros, not the neighbouring samples.
 *
 * @param sampleRate in Hz, 1,000 to 768,000
 * @param nFft length of the Fourier transform, 16 to 32,768
 * @param winLength length of the Hann window within it, 2 to nFft
 * @param hopLength samples from one frame to the next, 1 to nFft
 * @param nMels number of mel bands, 1 to 512
 * @param fMin lower edge of the lowest band in Hz, 0 or more
 * @param fMax upper edge of the highest band in Hz, over fMin, half the rate at most
 * @param frames frames in a window, 1 to 100,000
 * @param reference what 0 dB means
 * @param topDb values more than this below the window's maximum are raised to it, in dB, over 0;
 *     infinite for none
 */
public record LogMel(
    int sampleRate,
    int nFft,
    int winLength,
    int hopLength,
    int nMels,
    double fMin,
    double fMax,
    int frames,
    Reference reference,
    double topDb)
    implements FrontEnd {

  private static final int MAX_WINDOW_SAMPLES = 1 << 26;
  private static final int MAX_TENSOR_SIZE = 1 << 24;

  /** What 0 dB means: {@code ref} of {@code librosa.power_to_db}. */
  public enum Reference {
    /** A power of 1: loudness is kept. */
    ONE,
    /** The window's own maximum: loudness is removed. */
    MAX
  }

  /** Checks the values. */
  public LogMel {
    Checks.within(sampleRate, 1_000, 768_000, "sampleRate");
    Checks.within(nFft, 16, 32_768, "nFft");
    Checks.within(winLength, 2, nFft, "winLength");
    Checks.within(hopLength, 1, nFft, "hopLength");
    Checks.within(nMels, 1, 512, "nMels");
    Checks.aboveZero(fMax, sampleRate / 2.0, "fMax");
    if (!(fMin >= 0 && fMin < fMax)) {
      throw new IllegalArgumentException(
          "fMin must be 0 or more and under fMax = " + fMax + ", not " + fMin);
    }
    Checks.within(frames, 1, 100_000, "frames");
    Objects.requireNonNull(reference, "reference");
    Checks.aboveZero(topDb, Double.POSITIVE_INFINITY, "topDb");
    if ((long) frames * hopLength > MAX_WINDOW_SAMPLES || (long) frames * nMels > MAX_TENSOR_SIZE) {
      throw new IllegalArgumentException(
          "a window of " + frames + " frames, " + hopLength + " samples apart, is too large");
    }
  }

  /**
   * The setting of the bundled model: 16 kHz, 25 ms every 10 ms in a transform of 512, 64 bands
   * from 20 to 7,600 Hz, 2.5 s, loudness kept, no floor.
   */
  public static LogMel standard() {
    return new LogMel(
        16_000, 512, 400, 160, 64, 20, 7_600, 250, Reference.ONE, Double.POSITIVE_INFINITY);
  }

  @Override
  public int windowSamples() {
    return frames * hopLength;
  }

  @Override
  public int bands() {
    return nMels;
  }

  @Override
  public Shape output() {
    return Shape.of(1, nMels, frames);
  }

  @Override
  public TensorExtractor open() {
    return new Extractor(this);
  }

  /** Computes a {@link LogMel}. */
  private static final class Extractor implements TensorExtractor {
    private final LogMel settings;
    private final MelSpectrogram mel;

    Extractor(LogMel settings) {
      this.settings = settings;
      this.mel =
          MelSpectrogram.builder()
              .sampleRate(settings.sampleRate())
              .nFft(settings.nFft())
              .winLength(settings.winLength())
              .hopLength(settings.hopLength())
              .nMels(settings.nMels())
              .fMin(settings.fMin())
              .fMax(settings.fMax())
              .build();
    }

    @Override
    public float[] extract(float[] samples, int offset) {
      Matrix power = withoutLastFrame(mel.of(samples, offset, settings.windowSamples()));
      Matrix level =
          settings.reference() == LogMel.Reference.MAX
              ? Decibels.powerToDbRefMax(power, Decibels.POWER_AMIN, settings.topDb())
              : Decibels.powerToDb(power, 1, Decibels.POWER_AMIN, settings.topDb());
      return level.data();
    }

    private Matrix withoutLastFrame(Matrix power) {
      int frames = settings.frames();
      float[] kept = new float[settings.nMels() * frames];
      for (int band = 0; band < settings.nMels(); band++) {
        System.arraycopy(power.data(), band * power.columns(), kept, band * frames, frames);
      }
      return new Matrix(kept, settings.nMels(), frames);
    }
  }
}
