package org.ser4j.cli.features;

import java.util.List;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;

/** Pitch classes and what stands on them. */
final class ChromaNames {
  private static final int CLASSES = 12;
  private static final int CENTROIDS = 6;
  private static final PerRate<ChromaStft> CHROMA =
      new PerRate<>(rate -> ChromaStft.builder().sampleRate(rate).build());
  private static final PerRate<ChromaCqt> CQT =
      new PerRate<>(rate -> ChromaCqt.builder().sampleRate(rate).build());

  private ChromaNames() {}

  static List<Computation> computations() {
    return List.of(
        Computation.rows("tuning", 1, ChromaNames::tuning),
        Computation.rows("chroma_stft", CLASSES, a -> chroma(a).then(NpyArray::of)),
        Computation.rows("chroma_stft_tuning0", CLASSES, ChromaNames::untunedChroma),
        Computation.rows("chroma_cqt", CLASSES, a -> () -> NpyArray.of(cqt(a).of(a.y()))),
        Computation.rows("chroma_cqt_harm", CLASSES, a -> harmonicCqt(a).then(NpyArray::of)),
        Computation.rows(
            "tonnetz", CENTROIDS, a -> () -> NpyArray.of(new Tonnetz(cqt(a)).of(a.y()))),
        Computation.rows(
            "tonnetz_harm",
            CENTROIDS,
            a -> harmonicCqt(a).then(chroma -> NpyArray.of(Tonnetz.ofChroma(chroma)))),
        Computation.rows(
            "tonnetz_chroma_stft",
            CENTROIDS,
            a -> chroma(a).then(chroma -> NpyArray.of(Tonnetz.ofChroma(chroma)))));
  }

  /** Of the power, as {@code chroma_stft(y)} estimates it. */
  private static Pending<NpyArray> tuning(Analysis analysis) {
    return analysis
        .spectral(
            "tuning", () -> Tuning.builder().sampleRate(analysis.sampleRate()).power(2).build())
        .then(tuning -> NpyArray.of(tuning.data()));
  }

  private static Pending<Matrix> chroma(Analysis analysis) {
    return analysis.spectral("chroma", () -> CHROMA.at(analysis.sampleRate()));
  }

  private static Pending<NpyArray> untunedChroma(Analysis analysis) {
    return analysis
        .spectral(
            "untuned chroma",
            () -> ChromaStft.builder().sampleRate(analysis.sampleRate()).tuning(0).build())
        .then(NpyArray::of);
  }

  private static ChromaCqt cqt(Analysis analysis) {
    return CQT.at(analysis.sampleRate());
  }

  private static Pending<Matrix> harmonicCqt(Analysis analysis) {
    return analysis.once(
        "harmonic cqt", () -> cqt(analysis).of(SignalNames.parts(analysis).get().harmonic()));
  }
}
