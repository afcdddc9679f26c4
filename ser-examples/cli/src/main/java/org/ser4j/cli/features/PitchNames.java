package org.ser4j.cli.features;

import java.util.List;
import org.ser4j.dsp.pitch.PitchTrack;
import org.ser4j.dsp.pitch.Pyin;
import org.ser4j.dsp.pitch.Yin;

/** Pitch over time, looked for from C2 to C7; one value a frame, so vectors. */
final class PitchNames {
  /** {@code librosa.note_to_hz('C2')}. */
  private static final double C2 = 440 * Math.pow(2, (36 - 69) / 12.0);

  private static final double C7 = 32 * C2;

  private PitchNames() {}

  static List<Computation> computations() {
    return List.of(
        Computation.rows("yin", 1, PitchNames::yin),
        Computation.rows("pyin_f0", 1, a -> pyin(a).then(track -> vector(track.f0()))),
        Computation.rows("pyin_voiced", 1, a -> pyin(a).then(track -> flags(track.voiced()))),
        Computation.rows(
            "pyin_prob", 1, a -> pyin(a).then(track -> vector(track.voicedProbability()))));
  }

  private static Pending<NpyArray> yin(Analysis analysis) {
    Yin yin = Yin.builder().sampleRate(analysis.sampleRate()).fMin(C2).fMax(C7).build();
    return () -> vector(yin.of(analysis.y()).data());
  }

  private static Pending<PitchTrack> pyin(Analysis analysis) {
    Pyin pyin = Pyin.builder().sampleRate(analysis.sampleRate()).fMin(C2).fMax(C7).build();
    return analysis.once("pyin", () -> pyin.of(analysis.y()));
  }

  private static NpyArray vector(float[] values) {
    return NpyArray.of(values, values.length);
  }

  private static NpyArray flags(boolean[] values) {
    long[] flags = new long[values.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = values[i] ? 1 : 0;
    }
    return NpyArray.of(flags, flags.length);
  }
}
