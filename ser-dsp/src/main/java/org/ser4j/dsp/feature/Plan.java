package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.decompose.SeparatedSignal;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.SharedSpectra;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.Stft;

/** What features share while they are compiled for one sample rate. */
final class Plan {
  /** Computes one thing of a signal. Thread-safe: what belongs to a signal is in the argument. */
  @FunctionalInterface
  interface Part<T> {
    T of(Signal signal);

    default <R> Part<R> then(Function<? super T, ? extends R> next) {
      return signal -> next.apply(of(signal));
    }
  }

  private final int sampleRate;
  private final Stft stft;
  private final List<String> keys = new ArrayList<>();
  private final List<SpectrumFeature> spectral = new ArrayList<>();
  private boolean needsPercussive;

  Plan(int sampleRate, int nFft, int hopLength) {
    this.sampleRate = sampleRate;
    this.stft = Stft.builder().nFft(nFft).hopLength(hopLength).build();
  }

  int sampleRate() {
    return sampleRate;
  }

  Stft stft() {
    return stft;
  }

  /**
   * Something that is computed from the shared spectra.
   *
   * @param key the same for the same feature, which is computed once
   */
  Part<Matrix> spectral(String key, Supplier<? extends SpectrumFeature> maker) {
    if (!keys.contains(key)) {
      spectral.add(maker.get());
      keys.add(key);
    }
    int index = keys.indexOf(key);
    return signal -> signal.spectral(index);
  }

  /**
   * Something that several features need and that is computed once for a signal.
   *
   * @param key the same for the same value
   */
  <T> Part<T> once(String key, Part<T> maker) {
    return signal -> signal.once(key, maker);
  }

  Part<Matrix> mel(int nMels) {
    return spectral("mel " + nMels, () -> melSpectrogram(nMels));
  }

  /** In dB, reference 1, top_db 80. */
  Part<Matrix> melDb(int nMels) {
    return once("mel_db " + nMels, mel(nMels).then(Decibels::powerToDb));
  }

  MelSpectrogram melSpectrogram(int nMels) {
    return MelSpectrogram.builder()
        .sampleRate(sampleRate)
        .nFft(stft.nFft())
        .hopLength(stft.hopLength())
        .nMels(nMels)
        .build();
  }

  Part<Matrix> chromaCqt() {
    ChromaCqt chroma = newChromaCqt();
    return once("chroma_cqt", signal -> chroma.of(signal.y()));
  }

  Part<Matrix> harmonicChromaCqt() {
    ChromaCqt chroma = newChromaCqt();
    return once("harmonic chroma_cqt", harmonic().then(chroma::of));
  }

  private ChromaCqt newChromaCqt() {
    return ChromaCqt.builder().sampleRate(sampleRate).hopLength(stft.hopLength()).build();
  }

  Part<float[]> harmonic() {
    Part<float[]> alone = once("harmonic", signal -> Hpss.builder().build().harmonic(signal.y()));
    Part<float[]> withPercussive = separated().then(SeparatedSignal::harmonic);
    return signal -> (needsPercussive ? withPercussive : alone).of(signal);
  }

  Part<float[]> percussive() {
    needsPercussive = true;
    return separated().then(SeparatedSignal::percussive);
  }

  private Part<SeparatedSignal> separated() {
    return once("separated", signal -> Hpss.builder().build().separate(signal.y()));
  }

  /** Starts a signal; all features must have been compiled. */
  Signal signal(float[] y) {
    return new Signal(y, spectral);
  }

  /** One signal, with what several of its features are computed from. Not thread-safe. */
  static final class Signal {
    private final float[] y;
    private final List<SpectrumFeature> features;
    private final Map<String, Object> values = new HashMap<>();

    /** Empty if they could not be computed together. */
    private @Nullable List<Matrix> spectral;

    private Signal(float[] y, List<SpectrumFeature> features) {
      this.y = y;
      this.features = features;
    }

    /** Mono samples; shared, not to be written to. */
    float[] y() {
      return y;
    }

    private Matrix spectral(int index) {
      if (spectral == null) {
        spectral = together();
      }
      // Computed alone, the unsuitable feature fails with its own message and the others succeed.
      return spectral.isEmpty() ? features.get(index).of(y) : spectral.get(index);
    }

    private List<Matrix> together() {
      try {
        return SharedSpectra.of(y, features);
      } catch (IllegalArgumentException e) {
        return List.of();
      }
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String key, Part<T> maker) {
      T known = (T) values.get(key);
      if (known == null) {
        known = maker.of(this);
        values.put(key, known);
      }
      return known;
    }
  }
}
