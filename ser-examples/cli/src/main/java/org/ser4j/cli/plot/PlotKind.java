package org.ser4j.cli.plot;

import java.util.Locale;

/** What a plot shows. */
public enum PlotKind {
  /** Amplitude over time. */
  WAVEFORM,
  /** Level over time and frequency, {@code amplitude_to_db(abs(stft(y)), ref=max)}. */
  SPECTROGRAM,
  /** Level in 128 mel bands over time, {@code power_to_db(melspectrogram(y), ref=max)}. */
  MEL,
  /** Strength of the twelve pitch classes over time, {@code chroma_stft(y)}. */
  CHROMA;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
