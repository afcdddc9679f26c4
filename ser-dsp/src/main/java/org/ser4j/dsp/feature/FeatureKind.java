package org.ser4j.dsp.feature;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.feature.Plan.Part;
import org.ser4j.dsp.frame.Energy;
import org.ser4j.dsp.frame.EnergyEntropy;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectral.SpectralBandwidth;
import org.ser4j.dsp.spectral.SpectralCentroid;
import org.ser4j.dsp.spectral.SpectralContrast;
import org.ser4j.dsp.spectral.SpectralEntropy;
import org.ser4j.dsp.spectral.SpectralFlatness;
import org.ser4j.dsp.spectral.SpectralFlux;
import org.ser4j.dsp.spectral.SpectralRolloff;
import org.ser4j.dsp.spectral.SpectralSpread;
import org.ser4j.dsp.spectrum.Decibels;

/**
 * The kinds of features that a set can hold. Each constant defines its name, parameters, number of
 * rows and computation.
 */
public enum FeatureKind {
  /** Zero crossing rate, 1 row: {@code librosa.feature.zero_crossing_rate}. */
  ZCR(
      "zcr",
      List.of(),
      f -> 1,
      (f, plan) -> {
        ZeroCrossingRate zcr = new ZeroCrossingRate(plan.stft().nFft(), plan.stft().hopLength());
        return signal -> zcr.of(signal.y());
      }),

  /** Root mean square, 1 row: {@code librosa.feature.rms(y=)}. */
  RMS(
      "rms",
      List.of(),
      f -> 1,
      (f, plan) -> {
        Rms rms = new Rms(plan.stft().nFft(), plan.stft().hopLength());
        return signal -> rms.of(signal.y());
      }),

  /** Energy of each frame, 1 row: {@link Energy}. */
  ENERGY(
      "energy",
      List.of(),
      f -> 1,
      (f, plan) -> {
        Energy energy = new Energy(plan.stft().nFft(), plan.stft().hopLength());
        return signal -> energy.of(signal.y());
      }),

  /** Entropy of energy, 1 row: {@link EnergyEntropy}. */
  ENERGY_ENTROPY(
      "energy_entropy",
      List.of(),
      f -> 1,
      (f, plan) -> {
        EnergyEntropy entropy = new EnergyEntropy(plan.stft().nFft(), plan.stft().hopLength());
        return signal -> entropy.of(signal.y());
      }),

  /** Mel power spectrogram, n_mels rows: {@code librosa.feature.melspectrogram}. */
  MEL("mel", List.of(melBands()), f -> f.whole("n_mels"), (f, plan) -> plan.mel(f.whole("n_mels"))),

  /** Mel spectrogram in dB, reference 1, top_db 80: {@code librosa.power_to_db}. */
  MEL_DB(
      "mel_db",
      List.of(melBands()),
      f -> f.whole("n_mels"),
      (f, plan) -> plan.melDb(f.whole("n_mels"))),

  /** Mel spectrogram in dB under its maximum, top_db 80: {@code power_to_db(ref=np.max)}. */
  MEL_DB_REFMAX(
      "mel_db_refmax",
      List.of(melBands()),
      f -> f.whole("n_mels"),
      (f, plan) ->
          plan.mel(f.whole("n_mels"))
              .then(s -> Decibels.powerToDbRefMax(s, Decibels.POWER_AMIN, Decibels.TOP_DB))),

  /** Cepstral coefficients, n_mfcc rows: {@code librosa.feature.mfcc}. */
  MFCC("mfcc", List.of(coefficients(), melBands()), f -> f.whole("n_mfcc"), FeatureKind::cepstrum),

  /** The mean of the cepstral coefficients of each frame, 1 row. */
  MFCC_MEAN(
      "mfcc_mean",
      List.of(coefficients(), melBands()),
      f -> 1,
      (f, plan) -> cepstrum(f, plan).then(FeatureRows::meanOfRows)),

  /**
   * Strength of the pitch classes, 12 rows: {@code librosa.feature.chroma_stft}. Its power is 2 for
   * {@code chroma_stft(y=)} and 1 for {@code chroma_stft(S=abs(stft(y)))}.
   */
  CHROMA_STFT(
      "chroma",
      List.of(Parameter.whole("power", 2, 1, 2)),
      f -> 12,
      (f, plan) ->
          plan.spectral(
              "chroma " + f.whole("power"),
              () ->
                  ChromaStft.builder()
                      .stft(plan.stft())
                      .sampleRate(plan.sampleRate())
                      .power(f.whole("power"))
                      .build())),

  /** Peaks over valleys in octave bands, 7 rows: {@code librosa.feature.spectral_contrast}. */
  CONTRAST(
      "contrast",
      List.of(),
      f -> 7,
      (f, plan) ->
          plan.spectral("contrast", () -> new SpectralContrast(plan.stft(), plan.sampleRate()))),

  /** Tonal centroids, 6 rows: {@code librosa.feature.tonnetz(y=)}. */
  TONNETZ("tonnetz", List.of(), f -> 6, (f, plan) -> plan.chromaCqt().then(Tonnetz::ofChroma)),

  /** Tonal centroids of the harmonic part, 6 rows: {@code tonnetz(y=effects.harmonic(y))}. */
  TONNETZ_HARMONIC(
      "tonnetz_harmonic",
      List.of(),
      f -> 6,
      (f, plan) -> plan.harmonicChromaCqt().then(Tonnetz::ofChroma)),

  /** Frequency below which a share of the magnitude lies, 1 row: {@code spectral_rolloff}. */
  ROLLOFF(
      "rolloff",
      List.of(Parameter.real("roll_percent", 0.85, 0.001, 0.999)),
      f -> 1,
      (f, plan) ->
          plan.spectral(
              "rolloff " + f.real("roll_percent"),
              () -> new SpectralRolloff(plan.stft(), plan.sampleRate(), f.real("roll_percent")))),

  /** Mean frequency in Hz, 1 row: {@code librosa.feature.spectral_centroid}. */
  CENTROID(
      "centroid",
      List.of(),
      f -> 1,
      (f, plan) ->
          plan.spectral("centroid", () -> new SpectralCentroid(plan.stft(), plan.sampleRate()))),

  /** Width around the centroid in Hz, 1 row: {@code librosa.feature.spectral_bandwidth}. */
  BANDWIDTH(
      "bandwidth",
      List.of(),
      f -> 1,
      (f, plan) ->
          plan.spectral("bandwidth", () -> new SpectralBandwidth(plan.stft(), plan.sampleRate()))),

  /** How noise-like the spectrum is, 1 row: {@code librosa.feature.spectral_flatness}. */
  FLATNESS(
      "flatness",
      List.of(),
      f -> 1,
      (f, plan) -> plan.spectral("flatness", () -> new SpectralFlatness(plan.stft()))),

  /** Change between spectra, 1 row: {@link SpectralFlux}. */
  FLUX(
      "flux",
      List.of(),
      f -> 1,
      (f, plan) -> plan.spectral("flux", () -> new SpectralFlux(plan.stft()))),

  /** Spread around the centroid, 1 row: {@link SpectralSpread}. */
  SPREAD(
      "spread",
      List.of(),
      f -> 1,
      (f, plan) ->
          plan.spectral("spread", () -> new SpectralSpread(plan.stft(), plan.sampleRate()))),

  /** Entropy of the spectrum, 1 row: {@link SpectralEntropy}. */
  SPECTRAL_ENTROPY(
      "spectral_entropy",
      List.of(),
      f -> 1,
      (f, plan) -> plan.spectral("entropy", () -> new SpectralEntropy(plan.stft())));

  private final String id;
  private final List<Parameter> parameters;
  private final ToIntFunction<Feature> rows;
  private final BiFunction<Feature, Plan, Part<Matrix>> compiler;

  FeatureKind(
      String id,
      List<Parameter> parameters,
      ToIntFunction<Feature> rows,
      BiFunction<Feature, Plan, Part<Matrix>> compiler) {
    this.id = id;
    this.parameters = parameters;
    this.rows = rows;
    this.compiler = compiler;
  }

  /** The name in files and in the names of values, such as {@code mfcc}. */
  public String id() {
    return id;
  }

  /** The parameters, in a fixed order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * Looks a kind up.
   *
   * @param id as {@link #id} gives it
   */
  public static FeatureKind of(String id) {
    Objects.requireNonNull(id, "id must not be null");
    for (FeatureKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "there is no kind of feature '" + id + "'; a newer ser4j may know it");
  }

  int rows(Feature feature) {
    return rows.applyAsInt(feature);
  }

  Part<Matrix> compile(Feature feature, Plan plan) {
    return compiler.apply(feature, plan);
  }

  private static Parameter melBands() {
    return Parameter.whole("n_mels", 128, 1, 512);
  }

  private static Parameter coefficients() {
    return Parameter.whole("n_mfcc", 20, 1, 512);
  }

  private static Part<Matrix> cepstrum(Feature feature, Plan plan) {
    int nMels = feature.whole("n_mels");
    Mfcc mfcc = new Mfcc(plan.melSpectrogram(nMels), feature.whole("n_mfcc"));
    return plan.melDb(nMels).then(mfcc::ofDecibels);
  }
}
