package org.ser4j.cli.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.mel.MelScale;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Draws a signal: time in seconds to the right, low frequencies at the bottom, a colour bar on the
 * right. Features have librosa's defaults (n_fft 2048, hop 512). Needs no screen, but Java's fonts.
 * Stateless.
 */
public final class AudioPlots {
  private static final int N_FFT = 2048;
  private static final int HOP_LENGTH = 512;
  private static final int MEL_BANDS = 128;
  private static final int MOST_TICKS = 11;
  private static final List<Double> MEL_TICKS =
      List.of(0.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0, 32000.0);
  private static final List<String> PITCH_CLASSES =
      List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");

  private AudioPlots() {}

  /**
   * Draws a signal.
   *
   * @param kind the kind of plot
   * @param y mono samples in [-1, 1], at least 1, finite
   * @param sampleRate in Hz, at least 1
   * @param title above the plot
   * @return about 1000 x 500 pixels
   * @throws IllegalArgumentException if the signal is empty or holds NaN or infinity, or the rate
   *     is under 1
   */
  public static BufferedImage of(PlotKind kind, float[] y, int sampleRate, String title) {
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(y, "y must not be null");
    Objects.requireNonNull(title, "title must not be null");
    if (y.length == 0 || sampleRate < 1) {
      throw new IllegalArgumentException(
          y.length + " samples at " + sampleRate + " Hz cannot be plotted");
    }
    return switch (kind) {
      case WAVEFORM -> new WaveformPlot(y, sampleRate).paint(title);
      case SPECTROGRAM -> spectrogram(y, sampleRate, title);
      case MEL -> mel(y, sampleRate, title);
      case CHROMA -> chroma(y, sampleRate, title);
    };
  }

  private static BufferedImage spectrogram(float[] y, int sampleRate, String title) {
    Stft stft = Stft.builder().nFft(N_FFT).hopLength(HOP_LENGTH).build();
    PooledSpectrogram spectra = PooledSpectrogram.of(stft, y);
    double binHz = (double) sampleRate / N_FFT;
    // Bin 0 is centred on 0 Hz, where the axis begins; so is the last one where it ends.
    Axis axis =
        Axis.frequency(
            0.5,
            stft.bins() - 0.5,
            Axis.steps(sampleRate / 2.0, MOST_TICKS),
            hertz -> hertz / binHz + 0.5);
    return new MatrixPlot(title, level(spectra.power()), axis, ColorScale.LEVEL)
        .paint(
            (double) y.length / sampleRate,
            (double) HOP_LENGTH * spectra.framesPerColumn() / sampleRate);
  }

  private static BufferedImage mel(float[] y, int sampleRate, String title) {
    Matrix mel = MelSpectrogram.builder().sampleRate(sampleRate).nMels(MEL_BANDS).build().of(y);
    double step = MelScale.SLANEY.toMel(sampleRate / 2.0) / (MEL_BANDS + 1);
    Axis axis =
        Axis.frequency(
            -0.5, MEL_BANDS + 0.5, MEL_TICKS, hertz -> MelScale.SLANEY.toMel(hertz) / step - 0.5);
    return new MatrixPlot(title, level(mel), axis, ColorScale.LEVEL)
        .paint((double) y.length / sampleRate, (double) HOP_LENGTH / sampleRate);
  }

  private static BufferedImage chroma(float[] y, int sampleRate, String title) {
    Matrix chroma = ChromaStft.builder().sampleRate(sampleRate).build().of(y);
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int row = 0; row < PITCH_CLASSES.size(); row++) {
      ticks.add(new Axis.Tick(row + 0.5, PITCH_CLASSES.get(row)));
    }
    Axis axis = new Axis("Pitch class", 0, PITCH_CLASSES.size(), ticks);
    return new MatrixPlot(title, chroma, axis, ColorScale.SHARE)
        .paint((double) y.length / sampleRate, (double) HOP_LENGTH / sampleRate);
  }

  private static Matrix level(Matrix power) {
    return Decibels.powerToDbRefMax(power, Decibels.POWER_AMIN, Decibels.TOP_DB);
  }
}
