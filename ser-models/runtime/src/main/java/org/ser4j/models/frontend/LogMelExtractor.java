package org.ser4j.models.frontend;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.level.Decibels;
import org.ser4j.dsp.mel.MelSpectrogram;

/** Computes a {@link LogMel}. */
final class LogMelExtractor implements TensorExtractor {
  private final LogMel settings;
  private final MelSpectrogram mel;

  LogMelExtractor(LogMel settings) {
    this.settings = settings;
    this.mel =
        MelSpectrogram.builder()
            .sampleRate(settings.sampleRate())
            .nFft(settings.nFft())
            .winLength(settings.winLength())
            .hopLength(settings.hopLength())
            .nMels(settings.nMels())
            .fMin(settings.fMin())
            .fMax(settings.fMax())
            .build();
  }

  @Override
  public float[] extract(float[] samples, int offset) {
    Matrix power = withoutLastFrame(mel.of(samples, offset, settings.windowSamples()));
    Matrix level =
        settings.reference() == LogMel.Reference.MAX
            ? Decibels.powerToDbRefMax(power, Decibels.POWER_AMIN, settings.topDb())
            : Decibels.powerToDb(power, 1, Decibels.POWER_AMIN, settings.topDb());
    return level.data();
  }

  private Matrix withoutLastFrame(Matrix power) {
    int frames = settings.frames();
    float[] kept = new float[settings.nMels() * frames];
    for (int band = 0; band < settings.nMels(); band++) {
      System.arraycopy(power.data(), band * power.columns(), kept, band * frames, frames);
    }
    return new Matrix(kept, settings.nMels(), frames);
  }
}
