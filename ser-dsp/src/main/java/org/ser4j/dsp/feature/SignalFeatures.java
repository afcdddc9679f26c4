package org.ser4j.dsp.feature;

import java.util.List;
import java.util.function.Function;
import org.ser4j.dsp.effect.Effects;
import org.ser4j.dsp.feature.Plan.Part;
import org.ser4j.dsp.pitch.PitchTrack;
import org.ser4j.dsp.pitch.Pyin;
import org.ser4j.dsp.pitch.Yin;
import org.ser4j.dsp.resample.Resampler;
import org.ser4j.dsp.silence.Interval;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

/** The catalogue's pitch tracks, changed signals and intervals. */
final class SignalFeatures {
  /** {@code librosa.note_to_hz('C2')}. */
  private static final double C2 = 440 * Math.pow(2, (36 - 69) / 12.0);

  private static final double C7 = 32 * C2;

  private SignalFeatures() {}

  /** Pitch from C2 to C7; one value for each frame, so vectors. */
  static List<NamedFeature> pitch() {
    return List.of(
        NamedFeature.rows("yin", 1, SignalFeatures::yin),
        NamedFeature.rows(
            "pyin_f0", 1, plan -> pyin(plan).then(track -> FeatureArray.vector(track.f0()))),
        NamedFeature.rows("pyin_voiced", 1, plan -> pyin(plan).then(SignalFeatures::voiced)),
        NamedFeature.rows(
            "pyin_prob",
            1,
            plan -> pyin(plan).then(track -> FeatureArray.vector(track.voicedProbability()))));
  }

  static List<NamedFeature> parts() {
    return List.of(
        NamedFeature.notTabular("harmonic", plan -> plan.harmonic().then(FeatureArray::vector)),
        NamedFeature.notTabular(
            "percussive", plan -> plan.percussive().then(FeatureArray::vector)));
  }

  static FeatureFamily trim() {
    return FeatureFamily.whole(
        "trim",
        List.of("trim30"),
        (name, topDb) ->
            NamedFeature.interval(
                name,
                plan ->
                    signal -> {
                      Interval kept = new Trim(topDb).of(signal.y());
                      return FeatureArray.of(new long[] {kept.start(), kept.end()}, 2);
                    }));
  }

  static FeatureFamily split() {
    return FeatureFamily.whole(
        "split",
        List.of("split20", "split30"),
        (name, topDb) ->
            NamedFeature.notTabular(
                name, plan -> signal -> intervals(new Split(topDb).of(signal.y()))));
  }

  static FeatureFamily stretch() {
    return FeatureFamily.decimal(
        "stretch",
        List.of("stretch0.8", "stretch1.2"),
        (name, rate) ->
            changed(name, plan -> signal -> Effects.timeStretch(rate).apply(signal.y())));
  }

  static FeatureFamily shift() {
    return FeatureFamily.signed(
        "shift",
        List.of("shift+0.7", "shift+8"),
        (name, semitones) ->
            changed(
                name,
                plan ->
                    signal -> Effects.pitchShift(plan.sampleRate(), semitones).apply(signal.y())));
  }

  static FeatureFamily resample() {
    return FeatureFamily.whole(
        "resample_",
        List.of("resample_16000", "resample_22050"),
        (name, rate) ->
            changed(
                name,
                plan ->
                    signal ->
                        Resampler.of(plan.sampleRate(), rate.intValue()).resample(signal.y())));
  }

  private static NamedFeature changed(String name, Function<Plan, Part<float[]>> compiler) {
    return NamedFeature.notTabular(name, plan -> compiler.apply(plan).then(FeatureArray::vector));
  }

  private static Part<FeatureArray> yin(Plan plan) {
    Yin yin = Yin.builder().sampleRate(plan.sampleRate()).fMin(C2).fMax(C7).build();
    return signal -> FeatureArray.vector(yin.of(signal.y()).data());
  }

  private static Part<PitchTrack> pyin(Plan plan) {
    Pyin pyin = Pyin.builder().sampleRate(plan.sampleRate()).fMin(C2).fMax(C7).build();
    return plan.once("pyin", signal -> pyin.of(signal.y()));
  }

  private static FeatureArray voiced(PitchTrack track) {
    boolean[] voiced = track.voiced();
    long[] flags = new long[voiced.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = voiced[i] ? 1 : 0;
    }
    return FeatureArray.of(flags, flags.length);
  }

  private static FeatureArray intervals(List<Interval> intervals) {
    long[] ends = new long[2 * intervals.size()];
    for (int i = 0; i < intervals.size(); i++) {
      ends[2 * i] = intervals.get(i).start();
      ends[2 * i + 1] = intervals.get(i).end();
    }
    return FeatureArray.of(ends, intervals.size(), 2);
  }
}
