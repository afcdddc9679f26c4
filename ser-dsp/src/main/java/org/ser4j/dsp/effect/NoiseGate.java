package org.ser4j.dsp.effect;

import java.util.Arrays;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The noise threshold of each bin: the mean of its levels in dB plus a multiple of their standard
 * deviation. Levels are clipped at 80 dB below the bin's loudest one.
 */
final class NoiseGate {
  private static final double TOP_DB = 80;

  /** Added to amplitudes so that digital silence has a level: 2^-52, as in noisereduce. */
  private static final double EPSILON = Math.ulp(1.0);

  private final Stft stft;
  private final double[] thresholdDb;

  NoiseGate(Stft stft, float[] noise, int length, double nStd) {
    this.stft = stft;
    int frames = stft.frames(length);
    int bins = stft.bins();
    float[] db = new float[Math.multiplyExact(bins, frames)];
    stft.forEachFrame(
        noise,
        0,
        length,
        (frame, re, im) -> {
          for (int bin = 0; bin < bins; bin++) {
            db[bin * frames + frame] = (float) decibels(amplitude(re[bin], im[bin]));
          }
        });
    this.thresholdDb = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      thresholdDb[bin] = threshold(db, bin * frames, frames, nStd);
    }
  }

  private static double threshold(float[] db, int from, int frames, double nStd) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + frames; i++) {
      loudest = Math.max(loudest, db[i]);
    }
    double sum = 0;
    for (int i = from; i < from + frames; i++) {
      sum += Math.max(db[i], loudest - TOP_DB);
    }
    double mean = sum / frames;
    double squares = 0;
    for (int i = from; i < from + frames; i++) {
      double distance = Math.max(db[i], loudest - TOP_DB) - mean;
      squares += distance * distance;
    }
    return mean + nStd * Math.sqrt(squares / frames);
  }

  /** The cells above the threshold: [bins][frames], 1 or 0. */
  float[] open(float[] y) {
    int frames = stft.frames(y.length);
    int bins = stft.bins();
    float[] open = new float[Math.multiplyExact(bins, frames)];
    // Amplitudes are compared, not levels: that spares a logarithm a cell.
    double[] threshold = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      threshold[bin] = Math.pow(10, thresholdDb[bin] / 20) - EPSILON;
    }
    double[] loudest = new double[bins];
    stft.forEachFrame(
        y,
        0,
        y.length,
        (frame, re, im) -> {
          for (int bin = 0; bin < bins; bin++) {
            double amplitude = amplitude(re[bin], im[bin]);
            loudest[bin] = Math.max(loudest[bin], amplitude);
            open[bin * frames + frame] = amplitude > threshold[bin] ? 1 : 0;
          }
        });
    for (int bin = 0; bin < bins; bin++) {
      if (decibels(loudest[bin]) - TOP_DB > thresholdDb[bin]) {
        Arrays.fill(open, bin * frames, (bin + 1) * frames, 1);
      }
    }
    return open;
  }

  /** A Hann window over n_fft samples sums to half of them; a sine of amplitude 1 has 0.5. */
  private double amplitude(double re, double im) {
    return Math.sqrt(re * re + im * im) / (0.5 * stft.nFft());
  }

  private static double decibels(double amplitude) {
    return 20 * Math.log10(amplitude + EPSILON);
  }
}
