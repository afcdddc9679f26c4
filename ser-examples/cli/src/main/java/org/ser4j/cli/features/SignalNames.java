package org.ser4j.cli.features;

import java.util.List;
import java.util.function.Function;
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.decompose.SeparatedSignal;
import org.ser4j.dsp.effect.Effects;
import org.ser4j.dsp.level.Interval;
import org.ser4j.dsp.resample.Resampler;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

/** Signals made of the signal, and stretches of it. */
final class SignalNames {
  private SignalNames() {}

  static List<Computation> computations() {
    return List.of(
        Computation.whole("harmonic", a -> parts(a).then(part -> vector(part.harmonic()))),
        Computation.whole("percussive", a -> parts(a).then(part -> vector(part.percussive()))));
  }

  static List<Family> families() {
    return List.of(
        Family.whole("trim", List.of("trim30"), SignalNames::trim),
        Family.whole("split", List.of("split20", "split30"), SignalNames::split),
        Family.decimal(
            "stretch",
            List.of("stretch0.8", "stretch1.2"),
            (name, rate) -> effect(name, a -> Effects.timeStretch(rate).apply(a.y()))),
        Family.signed(
            "shift",
            List.of("shift+0.7", "shift+8"),
            (name, steps) ->
                effect(name, a -> Effects.pitchShift(a.sampleRate(), steps).apply(a.y()))),
        Family.whole(
            "resample_",
            List.of("resample_16000", "resample_22050"),
            (name, rate) ->
                effect(name, a -> Resampler.of(a.sampleRate(), rate.intValue()).resample(a.y()))));
  }

  /** The harmonic and the percussive part, which other features stand on too. */
  static Pending<SeparatedSignal> parts(Analysis analysis) {
    return analysis.once("parts", () -> Hpss.builder().build().separate(analysis.y()));
  }

  private static Computation effect(String name, Function<Analysis, float[]> effect) {
    return Computation.whole(name, a -> () -> vector(effect.apply(a)));
  }

  private static Computation trim(String name, double topDb) {
    return new Computation(
        name,
        List.of(name + "_start", name + "_end"),
        true,
        a ->
            () -> {
              Interval kept = new Trim(topDb).of(a.y());
              return NpyArray.of(new long[] {kept.start(), kept.end()}, 2);
            });
  }

  private static Computation split(String name, double topDb) {
    return Computation.whole(
        name,
        a ->
            () -> {
              List<Interval> intervals = new Split(topDb).of(a.y());
              long[] ends = new long[2 * intervals.size()];
              for (int i = 0; i < intervals.size(); i++) {
                ends[2 * i] = intervals.get(i).start();
                ends[2 * i + 1] = intervals.get(i).end();
              }
              return NpyArray.of(ends, intervals.size(), 2);
            });
  }

  private static NpyArray vector(float[] values) {
    return NpyArray.of(values, values.length);
  }
}
