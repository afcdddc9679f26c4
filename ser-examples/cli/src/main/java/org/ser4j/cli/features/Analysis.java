package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SharedSpectra;
import org.ser4j.dsp.spectrum.SpectrumFeature;

/**
 * One signal while its features are computed: spectral features are ordered first and computed
 * together, and what several features stand on is computed once. Belongs to one thread.
 */
final class Analysis {
  private final float[] y;
  private final int sampleRate;
  private final Map<String, SpectrumFeature> ordered = new LinkedHashMap<>();
  private final Map<String, Matrix> spectral = new HashMap<>();
  private final Map<String, Object> memory = new HashMap<>();

  Analysis(float[] y, int sampleRate) {
    this.y = y;
    this.sampleRate = sampleRate;
  }

  /** The samples; shared, not to be written into. */
  float[] y() {
    return y;
  }

  int sampleRate() {
    return sampleRate;
  }

  /**
   * Orders a spectral feature.
   *
   * @param key the same for the same feature
   * @param maker makes it, unless it is ordered already
   * @return its matrix
   */
  Pending<Matrix> spectral(String key, Supplier<? extends SpectrumFeature> maker) {
    if (!ordered.containsKey(key)) {
      ordered.put(key, maker.get());
    }
    return () -> {
      if (spectral.isEmpty()) {
        computeSpectral();
      }
      Matrix result = spectral.get(key);
      // Together they failed, so each for itself, and the one that is to blame says why.
      return result == null ? ordered.get(key).of(y) : result;
    };
  }

  private void computeSpectral() {
    List<String> keys = new ArrayList<>(ordered.keySet());
    List<Matrix> results;
    try {
      results = SharedSpectra.of(y, new ArrayList<>(ordered.values()));
    } catch (IllegalArgumentException e) {
      return;
    }
    for (int i = 0; i < keys.size(); i++) {
      spectral.put(keys.get(i), results.get(i));
    }
  }

  /**
   * Computes something once.
   *
   * @param key the same for the same value
   * @param maker computes it the first time
   * @return the value
   */
  <T> Pending<T> once(String key, Supplier<T> maker) {
    return () -> {
      @SuppressWarnings("unchecked")
      T known = (T) memory.get(key);
      if (known == null) {
        known = maker.get();
        memory.put(key, known);
      }
      return known;
    };
  }
}
