package org.ser4j.dsp.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.silence.Nonsilent;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

/**
 * A deterministic change of a whole recording, the same in training and in recognition. A step is
 * plain data: its settings hold at any sample rate and are checked by the constructor. To add one,
 * add a record here.
 */
public sealed interface PreprocessingStep {
  /**
   * Prepares the step for recordings of one rate.
   *
   * @return a thread-safe function of mono samples in [-1, 1], finite. It returns a new array,
   *     which is empty if nothing is left; an empty array gives an empty array
   * @throws IllegalArgumentException if the step does not support this rate
   */
  UnaryOperator<float[]> open(int sampleRate);

  /**
   * Prepares steps that follow one another.
   *
   * @param steps in order; an empty list returns its argument itself
   * @return as {@link #open(int)}
   * @throws IllegalArgumentException if a step does not support this rate
   */
  static UnaryOperator<float[]> open(List<? extends PreprocessingStep> steps, int sampleRate) {
    Objects.requireNonNull(steps, "steps must not be null");
    Checks.positive(sampleRate, "sampleRate");
    List<UnaryOperator<float[]>> opened = new ArrayList<>();
    steps.forEach(step -> opened.add(step.open(sampleRate)));
    return samples -> {
      float[] y = Objects.requireNonNull(samples, "samples must not be null");
      for (UnaryOperator<float[]> step : opened) {
        y = step.apply(y);
      }
      return y;
    };
  }

  private static void checkTopDb(double topDb) {
    Checks.aboveZero(topDb, 200, "topDb");
  }

  /** The nearest whole number of samples. */
  private static long samples(double seconds, int sampleRate) {
    return (long) Math.rint(seconds * Checks.positive(sampleRate, "sampleRate"));
  }

  /** Effects take at least one sample; a step also takes what an earlier one left empty. */
  private static UnaryOperator<float[]> unlessEmpty(Effect effect) {
    return y -> {
      Objects.requireNonNull(y, "samples must not be null");
      return y.length == 0 ? y : effect.apply(y);
    };
  }

  /**
   * Keeps one stretch, as {@code librosa.load(path, offset=0.6, duration=2.5)} does. A shorter
   * recording gives what it has of the stretch. librosa cuts before it resamples and this cuts
   * after it, so a few samples differ at both ends.
   *
   * @param offsetSeconds start of the stretch, 0 to 86,400 s
   * @param durationSeconds its length, above 0 to 86,400 s
   */
  record Excerpt(double offsetSeconds, double durationSeconds) implements PreprocessingStep {
    public Excerpt {
      Checks.within(offsetSeconds, 0, 86_400, "offsetSeconds");
      Checks.aboveZero(durationSeconds, 86_400, "durationSeconds");
    }

    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      long start = samples(offsetSeconds, sampleRate);
      long end = start + samples(durationSeconds, sampleRate);
      return unlessEmpty(
          y ->
              Arrays.copyOfRange(
                  y, (int) Math.min(start, y.length), (int) Math.min(end, y.length)));
    }
  }

  /**
   * Cuts silence off both ends, {@code librosa.effects.trim}. The loudest frame always stays, so a
   * recording of zeros stays whole.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0 to 200
   */
  record TrimSilence(double topDb) implements PreprocessingStep {
    public TrimSilence {
      checkTopDb(topDb);
    }

    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      return unlessEmpty(new Trim(topDb)::apply);
    }
  }

  /**
   * Removes all silence, also between words, and joins the rest: the intervals of {@code
   * librosa.effects.split}. The loudest frame always stays, so a recording of zeros stays whole.
   *
   * @param topDb silence is this far below the loudest frame, in dB, above 0 to 200
   */
  record RemoveSilence(double topDb) implements PreprocessingStep {
    public RemoveSilence {
      checkTopDb(topDb);
    }

    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      return unlessEmpty(SilenceRemoval.of(new Split(topDb)));
    }
  }

  /**
   * Removes long silences and joins the rest: the intervals of {@code
   * pydub.silence.detect_nonsilent}. Nothing is left of a recording that is silent throughout.
   * Unlike in {@link RemoveSilence} the threshold is absolute, and short pauses stay. Supports
   * rates of 1,000 to 1,000,000 Hz.
   *
   * @param minSilenceSeconds the shortest silence that is removed, 0.001 to 3,600 s, rounded to
   *     milliseconds
   * @param thresholdDbfs the loudest silence, -200 to 0 dBFS
   */
  record RemoveQuiet(double minSilenceSeconds, double thresholdDbfs) implements PreprocessingStep {
    public RemoveQuiet {
      Checks.within(minSilenceSeconds, 0.001, 3600, "minSilenceSeconds");
      Checks.within(thresholdDbfs, -200, 0, "thresholdDbfs");
    }

    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      return unlessEmpty(
          SilenceRemoval.of(
              Nonsilent.builder(sampleRate)
                  .minSilenceMs((int) Math.rint(minSilenceSeconds * 1000))
                  .silenceThreshold(thresholdDbfs)
                  .build()));
    }
  }

  /**
   * Scales the largest magnitude to 1, {@code librosa.util.normalize}. A recording of zeros stays
   * as it is.
   */
  record PeakNormalize() implements PreprocessingStep {
    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      return unlessEmpty(Effects.normalizePeak());
    }
  }

  /**
   * Reduces steady noise by spectral gating, {@code noisereduce.reduce_noise(y, sr,
   * stationary=True)}, with the noise profile of the recording itself. Supports rates of 5,120 to
   * 256,000 Hz.
   *
   * @see NoiseReduction
   */
  record ReduceNoise() implements PreprocessingStep {
    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      return unlessEmpty(NoiseReduction.builder(sampleRate).build());
    }
  }

  /**
   * Cuts the end off or appends zeros, {@code librosa.util.fix_length}. An empty recording stays
   * empty: zeros alone would be taken for sound.
   *
   * @param seconds the length, above 0 to 86,400 s, at least one sample and at most 2^28 of them
   */
  record FixLength(double seconds) implements PreprocessingStep {
    public FixLength {
      Checks.aboveZero(seconds, 86_400, "seconds");
    }

    @Override
    public UnaryOperator<float[]> open(int sampleRate) {
      long size = Math.min(samples(seconds, sampleRate), Integer.MAX_VALUE);
      return unlessEmpty(Effects.fixLength((int) size));
    }
  }
}
