package org.ser4j.dsp.feature;

import static org.ser4j.dsp.feature.FeatureKind.BANDWIDTH;
import static org.ser4j.dsp.feature.FeatureKind.CHROMA_STFT;
import static org.ser4j.dsp.feature.FeatureKind.CONTRAST;
import static org.ser4j.dsp.feature.FeatureKind.FLATNESS;
import static org.ser4j.dsp.feature.FeatureKind.MEL;
import static org.ser4j.dsp.feature.FeatureKind.MEL_DB_REFMAX;
import static org.ser4j.dsp.feature.FeatureKind.MFCC;
import static org.ser4j.dsp.feature.FeatureKind.MFCC_MEAN;
import static org.ser4j.dsp.feature.FeatureKind.RMS;
import static org.ser4j.dsp.feature.FeatureKind.ROLLOFF;
import static org.ser4j.dsp.feature.FeatureKind.TONNETZ_HARMONIC;
import static org.ser4j.dsp.feature.FeatureKind.ZCR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The named feature sets, all with n_fft 2048 and hop 512. */
public final class FeatureSets {
  static final int N_FFT = 2048;
  static final int HOP_LENGTH = 512;

  /** What a name stands for, at any rate. */
  private record Template(boolean normalized, List<Feature> features, Arrangement arrangement) {}

  private static final Map<String, Template> TEMPLATES = templates();

  private FeatureSets() {}

  /**
   * The names that {@link #named} knows.
   *
   * <ul>
   *   <li>{@code vec162}: time means of ZCR 1, chroma 12 (of magnitudes), MFCC 20, RMS 1, mel 128
   *   <li>{@code frames166}: per frame, of the signal at peak 1: MFCC 13, chroma 12, mel 128,
   *       contrast 7, tonnetz of the harmonic part 6
   *   <li>{@code energy} (which is RMS), {@code zcr}, {@code rolloff}, {@code mfcc_mean}: one row
   *       over time; {@code energy_zcr} and {@code mfcc_energy_zcr}: such rows one after the other
   *   <li>{@code mel_db}: per frame, mel 128 in dB under the loudest
   *   <li>{@code notebook004_1} to {@code notebook004_8}: time means, step by step: ZCR, RMS and
   *       MFCC 20; chroma; rolloff; tonnetz; MFCC 100 for 20; contrast; flatness; bandwidth, where
   *       there are 130; {@code notebook004} is the last with mel 128, which makes 258
   * </ul>
   *
   * @return immutable, in a fixed order
   */
  public static List<String> names() {
    return List.copyOf(TEMPLATES.keySet());
  }

  /**
   * Looks a set up.
   *
   * @param name one of {@link #names}
   * @param sampleRate the rate of the signals, in Hz, 1,000 to 768,000
   * @throws IllegalArgumentException if there is no such set (the message lists those there are) or
   *     the rate is out of range
   */
  public static FeatureSet named(String name, int sampleRate) {
    Objects.requireNonNull(name, "name must not be null");
    Template template = TEMPLATES.get(name);
    if (template == null) {
      throw new IllegalArgumentException("no feature set named '" + name + "', only " + names());
    }
    return new FeatureSet(
        name,
        sampleRate,
        N_FFT,
        HOP_LENGTH,
        template.normalized,
        template.features,
        template.arrangement);
  }

  private static Map<String, Template> templates() {
    Map<String, Template> sets = new LinkedHashMap<>();
    Feature chromaOfMagnitudes = Feature.of(CHROMA_STFT).with("power", 1);
    sets.put(
        "vec162",
        means(
            List.of(
                Feature.of(ZCR),
                chromaOfMagnitudes,
                Feature.of(MFCC),
                Feature.of(RMS),
                Feature.of(MEL))));
    sets.put(
        "frames166",
        new Template(
            true,
            List.of(
                Feature.of(MFCC).with("n_mfcc", 13),
                Feature.of(CHROMA_STFT),
                Feature.of(MEL),
                Feature.of(CONTRAST),
                Feature.of(TONNETZ_HARMONIC)),
            Arrangement.FRAMES));
    sets.put("energy", rows(RMS));
    sets.put("zcr", rows(ZCR));
    sets.put("rolloff", rows(ROLLOFF));
    sets.put("mfcc_mean", rows(MFCC_MEAN));
    sets.put("energy_zcr", rows(RMS, ZCR));
    sets.put("mfcc_energy_zcr", rows(MFCC_MEAN, RMS, ZCR));
    sets.put("mel_db", new Template(false, List.of(Feature.of(MEL_DB_REFMAX)), Arrangement.FRAMES));
    List<Feature> steps =
        new ArrayList<>(List.of(Feature.of(ZCR), Feature.of(RMS), Feature.of(MFCC)));
    sets.put("notebook004_1", means(steps));
    int step = 2;
    for (Feature next :
        List.of(
            chromaOfMagnitudes,
            Feature.of(ROLLOFF),
            Feature.of(TONNETZ_HARMONIC),
            Feature.of(MFCC).with("n_mfcc", 100),
            Feature.of(CONTRAST),
            Feature.of(FLATNESS),
            Feature.of(BANDWIDTH))) {
      if (next.kind() == MFCC) {
        steps.set(2, next);
      } else {
        steps.add(next);
      }
      sets.put("notebook004_" + step++, means(steps));
    }
    steps.add(Feature.of(MEL));
    sets.put("notebook004", means(steps));
    return sets;
  }

  private static Template means(List<Feature> features) {
    return new Template(false, List.copyOf(features), Arrangement.MEANS);
  }

  private static Template rows(FeatureKind... kinds) {
    List<Feature> features = new ArrayList<>();
    for (FeatureKind kind : kinds) {
      features.add(Feature.of(kind));
    }
    return new Template(false, List.copyOf(features), Arrangement.ROWS);
  }
}
