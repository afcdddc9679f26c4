package org.ser4j.cli.features;

import java.util.List;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.level.Decibels;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.mel.Pcen;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;
import org.ser4j.dsp.spectrum.Stft;

/** Spectra, mel bands and cepstra, with librosa's defaults. */
final class SpectrumNames {
  static final Stft STFT = Stft.builder().build();
  private static final int MEL_BANDS = 128;
  private static final int DELTA_OF = 20;
  private static final PerRate<MelSpectrogram> MEL =
      new PerRate<>(rate -> MelSpectrogram.builder().sampleRate(rate).build());

  private SpectrumNames() {}

  static List<Computation> computations() {
    int bins = STFT.bins();
    return List.of(
        Computation.rows("stft_re", bins, a -> complex(a).then(s -> floats(s.re(), s))),
        Computation.rows("stft_im", bins, a -> complex(a).then(s -> floats(s.im(), s))),
        Computation.rows("stft_mag", bins, a -> magnitude(a).then(NpyArray::of)),
        Computation.whole("istft", SpectrumNames::inverse),
        Computation.rows(
            "amp_db_ref1",
            bins,
            a -> magnitude(a).then(Decibels::amplitudeToDb).then(NpyArray::of)),
        Computation.rows(
            "amp_db_refmax",
            bins,
            a ->
                magnitude(a)
                    .then(
                        s ->
                            Decibels.amplitudeToDbRefMax(
                                s, Decibels.AMPLITUDE_AMIN, Decibels.TOP_DB))
                    .then(NpyArray::of)),
        Computation.rows("mel", MEL_BANDS, a -> mel(a).then(NpyArray::of)),
        Computation.rows("mel_db_ref1", MEL_BANDS, a -> melLevel(a).then(NpyArray::of)),
        Computation.rows(
            "mel_db_refmax",
            MEL_BANDS,
            a ->
                mel(a)
                    .then(s -> Decibels.powerToDbRefMax(s, Decibels.POWER_AMIN, Decibels.TOP_DB))
                    .then(NpyArray::of)),
        Computation.rows("pcen", MEL_BANDS, SpectrumNames::pcen),
        Computation.rows("logmel64_db", 64, SpectrumNames::logMel64),
        Computation.rows("delta", DELTA_OF, a -> delta(a, 1)),
        Computation.rows("delta2", DELTA_OF, a -> delta(a, 2)));
  }

  static List<Family> families() {
    return List.of(
        Family.whole(
            "mfcc",
            List.of("mfcc13", "mfcc20", "mfcc40", "mfcc100"),
            (name, n) ->
                Computation.rows(
                    name, n.intValue(), a -> mfcc(a, n.intValue()).then(NpyArray::of))));
  }

  /** The magnitudes, which other features stand on too. */
  static Pending<Matrix> magnitude(Analysis analysis) {
    return analysis.once("magnitude", () -> STFT.magnitude(analysis.y()));
  }

  static Pending<Matrix> mel(Analysis analysis) {
    return analysis.spectral("mel", () -> MEL.at(analysis.sampleRate()));
  }

  static Pending<Matrix> melLevel(Analysis analysis) {
    Pending<Matrix> mel = mel(analysis);
    return analysis.once("melLevel", () -> Decibels.powerToDb(mel.get()));
  }

  static Pending<Matrix> mfcc(Analysis analysis, int n) {
    Mfcc mfcc = new Mfcc(MEL.at(analysis.sampleRate()), n);
    return melLevel(analysis).then(mfcc::ofDecibels);
  }

  private static Pending<NpyArray> delta(Analysis analysis, int order) {
    return mfcc(analysis, DELTA_OF).then(mfcc -> NpyArray.of(Delta.of(mfcc, order)));
  }

  /** Of magnitudes, as if the samples were 32-bit integers: {@code librosa.pcen}'s example. */
  private static Pending<NpyArray> pcen(Analysis analysis) {
    int rate = analysis.sampleRate();
    Pcen pcen = Pcen.builder().sampleRate(rate).build();
    return analysis
        .spectral(
            "mel of magnitudes", () -> MelSpectrogram.builder().sampleRate(rate).power(1).build())
        .then(mel -> NpyArray.of(pcen.of(scaled(mel, 0x1p31f))));
  }

  private static Matrix scaled(Matrix matrix, float factor) {
    Matrix scaled = Matrix.zeros(matrix.rows(), matrix.columns());
    for (int i = 0; i < scaled.data().length; i++) {
      scaled.data()[i] = factor * matrix.data()[i];
    }
    return scaled;
  }

  /** The front end of the included model, but for its rate. */
  private static Pending<NpyArray> logMel64(Analysis analysis) {
    MelSpectrogram mel =
        MelSpectrogram.builder()
            .sampleRate(analysis.sampleRate())
            .nFft(512)
            .winLength(400)
            .hopLength(160)
            .nMels(64)
            .fMin(20)
            .fMax(Math.min(7600, analysis.sampleRate() / 2.0))
            .build();
    return analysis
        .spectral("logmel64", () -> mel)
        .then(s -> Decibels.powerToDb(s, 1, Decibels.POWER_AMIN, Double.POSITIVE_INFINITY))
        .then(NpyArray::of);
  }

  private static Pending<ComplexSpectrogram> complex(Analysis analysis) {
    return analysis.once("complex", () -> STFT.complex(analysis.y()));
  }

  private static Pending<NpyArray> inverse(Analysis analysis) {
    int length = analysis.y().length;
    return complex(analysis).then(s -> NpyArray.of(STFT.istft().of(s, length), length));
  }

  private static NpyArray floats(double[] part, ComplexSpectrogram spectra) {
    float[] floats = new float[part.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) part[i];
    }
    return NpyArray.of(floats, spectra.bins(), spectra.frames());
  }
}
