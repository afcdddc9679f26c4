package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.Stft;

/** What the features of a set share while the set is compiled. */
final class Plan {
  private final int sampleRate;
  private final Stft stft;
  private final List<String> keys = new ArrayList<>();
  private final List<SpectrumFeature> spectral = new ArrayList<>();

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

  /** All that has to be computed from the shared spectra. */
  List<SpectrumFeature> spectral() {
    return List.copyOf(spectral);
  }

  /**
   * Asks for something that is computed from the shared spectra.
   *
   * @param key the same for the same feature, which is computed once
   * @param maker makes the feature
   */
  Part spectral(String key, Supplier<? extends SpectrumFeature> maker) {
    int known = keys.indexOf(key);
    if (known < 0) {
      spectral.add(maker.get());
      keys.add(key);
      known = keys.size() - 1;
    }
    int index = known;
    return signal -> signal.spectral(index);
  }

  Part mel(int nMels) {
    return spectral("mel " + nMels, () -> melSpectrogram(nMels));
  }

  MelSpectrogram melSpectrogram(int nMels) {
    return MelSpectrogram.builder()
        .sampleRate(sampleRate)
        .nFft(stft.nFft())
        .hopLength(stft.hopLength())
        .nMels(nMels)
        .build();
  }
}
