package org.ser4j.dsp.feature;

import java.util.List;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;
import org.ser4j.dsp.feature.Plan.Part;
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Pcen;
import org.ser4j.dsp.spectral.RmsOfSpectrum;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;

/** The catalogue's features over time: spectra, values of frames, pitch classes. */
final class FrameFeatures {
  private static final int BINS = FeatureSets.N_FFT / 2 + 1;
  private static final int MEL_BANDS = 128;
  private static final Feature CHROMA = Feature.of(FeatureKind.CHROMA_STFT);
  private static final Feature MFCC = Feature.of(FeatureKind.MFCC);

  private FrameFeatures() {}

  static List<NamedFeature> spectra() {
    return List.of(
        NamedFeature.rows("stft_re", BINS, plan -> complex(plan).then(s -> floats(s.re(), s))),
        NamedFeature.rows("stft_im", BINS, plan -> complex(plan).then(s -> floats(s.im(), s))),
        NamedFeature.matrix("stft_mag", BINS, FrameFeatures::magnitude),
        NamedFeature.notTabular(
            "istft",
            plan -> {
              Part<ComplexSpectrogram> complex = complex(plan);
              return signal ->
                  FeatureArray.vector(
                      plan.stft().istft().of(complex.of(signal), signal.y().length));
            }),
        NamedFeature.matrix(
            "amp_db_ref1", BINS, plan -> magnitude(plan).then(Decibels::amplitudeToDb)),
        NamedFeature.matrix(
            "amp_db_refmax",
            BINS,
            plan ->
                magnitude(plan)
                    .then(
                        s ->
                            Decibels.amplitudeToDbRefMax(
                                s, Decibels.AMPLITUDE_AMIN, Decibels.TOP_DB))),
        NamedFeature.of("mel", Feature.of(FeatureKind.MEL)),
        NamedFeature.of("mel_db_ref1", Feature.of(FeatureKind.MEL_DB)),
        NamedFeature.of("mel_db_refmax", Feature.of(FeatureKind.MEL_DB_REFMAX)),
        NamedFeature.matrix("pcen", MEL_BANDS, FrameFeatures::pcen),
        NamedFeature.matrix("logmel64_db", 64, FrameFeatures::logMel64),
        NamedFeature.matrix("delta", MFCC.rows(), plan -> delta(plan, 1)),
        NamedFeature.matrix("delta2", MFCC.rows(), plan -> delta(plan, 2)));
  }

  static List<NamedFeature> frames() {
    return List.of(
        NamedFeature.of("zcr", Feature.of(FeatureKind.ZCR)),
        NamedFeature.of("rms", Feature.of(FeatureKind.RMS)),
        NamedFeature.of("energy_entropy", Feature.of(FeatureKind.ENERGY_ENTROPY)),
        NamedFeature.matrix(
            "rms_S", 1, plan -> plan.spectral("rms_S", () -> new RmsOfSpectrum(plan.stft()))),
        NamedFeature.of("centroid", Feature.of(FeatureKind.CENTROID)),
        NamedFeature.of("bandwidth", Feature.of(FeatureKind.BANDWIDTH)),
        NamedFeature.of("flatness", Feature.of(FeatureKind.FLATNESS)),
        NamedFeature.of("flux", Feature.of(FeatureKind.FLUX)),
        NamedFeature.of("spread", Feature.of(FeatureKind.SPREAD)),
        NamedFeature.of("spectral_entropy", Feature.of(FeatureKind.SPECTRAL_ENTROPY)),
        NamedFeature.of("spectral_contrast", Feature.of(FeatureKind.CONTRAST)));
  }

  static List<NamedFeature> chroma() {
    return List.of(
        NamedFeature.rows("tuning", 1, FrameFeatures::tuning),
        NamedFeature.of("chroma_stft", CHROMA),
        NamedFeature.matrix("chroma_stft_tuning0", 12, FrameFeatures::untunedChroma),
        NamedFeature.matrix("chroma_cqt", 12, Plan::chromaCqt),
        NamedFeature.matrix("chroma_cqt_harm", 12, Plan::harmonicChromaCqt),
        NamedFeature.of("tonnetz", Feature.of(FeatureKind.TONNETZ)),
        NamedFeature.of("tonnetz_harm", Feature.of(FeatureKind.TONNETZ_HARMONIC)),
        NamedFeature.matrix(
            "tonnetz_chroma_stft",
            6,
            plan -> CHROMA.kind().compile(CHROMA, plan).then(Tonnetz::ofChroma)));
  }

  static FeatureFamily mfcc() {
    return FeatureFamily.whole(
        "mfcc",
        List.of("mfcc13", "mfcc20", "mfcc40", "mfcc100"),
        (name, n) -> NamedFeature.of(name, MFCC.with("n_mfcc", n)));
  }

  static FeatureFamily rolloff() {
    return FeatureFamily.whole(
        "rolloff",
        List.of("rolloff85", "rolloff90"),
        (name, percent) ->
            NamedFeature.of(
                name, Feature.of(FeatureKind.ROLLOFF).with("roll_percent", percent / 100)));
  }

  private static Part<Matrix> magnitude(Plan plan) {
    return plan.once("magnitude", signal -> plan.stft().magnitude(signal.y()));
  }

  private static Part<ComplexSpectrogram> complex(Plan plan) {
    return plan.once("complex", signal -> plan.stft().complex(signal.y()));
  }

  private static Part<Matrix> delta(Plan plan, int order) {
    return MFCC.kind().compile(MFCC, plan).then(mfcc -> Delta.of(mfcc, order));
  }

  /** Of magnitudes, as if the samples were 32-bit integers: {@code librosa.pcen}'s example. */
  private static Part<Matrix> pcen(Plan plan) {
    int rate = plan.sampleRate();
    Pcen pcen = Pcen.builder().sampleRate(rate).build();
    return plan.spectral(
            "mel of magnitudes", () -> MelSpectrogram.builder().sampleRate(rate).power(1).build())
        .then(mel -> pcen.of(scaled(mel, 0x1p31f)));
  }

  private static Matrix scaled(Matrix matrix, float factor) {
    Matrix scaled = Matrix.zeros(matrix.rows(), matrix.columns());
    for (int i = 0; i < scaled.data().length; i++) {
      scaled.data()[i] = factor * matrix.data()[i];
    }
    return scaled;
  }

  /** The front end of the included model, at any rate. */
  private static Part<Matrix> logMel64(Plan plan) {
    MelSpectrogram mel =
        MelSpectrogram.builder()
            .sampleRate(plan.sampleRate())
            .nFft(512)
            .winLength(400)
            .hopLength(160)
            .nMels(64)
            .fMin(20)
            .fMax(Math.min(7600, plan.sampleRate() / 2.0))
            .build();
    return plan.spectral("logmel64", () -> mel)
        .then(s -> Decibels.powerToDb(s, 1, Decibels.POWER_AMIN, Double.POSITIVE_INFINITY));
  }

  /** Of the power, as {@code chroma_stft(y)} estimates it; a scalar. */
  private static Part<FeatureArray> tuning(Plan plan) {
    return plan.spectral(
            "tuning", () -> Tuning.builder().sampleRate(plan.sampleRate()).power(2).build())
        .then(tuning -> FeatureArray.of(tuning.data()));
  }

  private static Part<Matrix> untunedChroma(Plan plan) {
    return plan.spectral(
        "untuned chroma",
        () -> ChromaStft.builder().sampleRate(plan.sampleRate()).tuning(0).build());
  }

  private static FeatureArray floats(double[] part, ComplexSpectrogram spectra) {
    float[] floats = new float[part.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) part[i];
    }
    return FeatureArray.of(floats, spectra.bins(), spectra.frames());
  }
}
