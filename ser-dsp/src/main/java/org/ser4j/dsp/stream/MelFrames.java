package org.ser4j.dsp.stream;

import org.ser4j.dsp.level.Decibels;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.FrameTransform;
import org.ser4j.dsp.spectrum.SpectrumPass;

/** The mel bands of single frames: a pass over signals of one frame, always in the same array. */
final class MelFrames {
  private final FrameTransform transform;
  private final SpectrumPass pass;

  MelFrames(MelSpectrogram mel) {
    this.transform = mel.stft().frameTransform();
    this.pass = mel.begin(1);
  }

  /** The bands; the array is used again. */
  float[] power(float[] frame) {
    pass.accept(transform.of(frame, 0));
    return pass.result().data();
  }

  /** The bands in dB, raised to a floor. */
  void decibels(float[] frame, float floor, float[] result) {
    float[] power = power(frame);
    for (int band = 0; band < power.length; band++) {
      result[band] = Math.max(floor, Decibels.powerToDb(power[band]));
    }
  }

  /** Checks a floor in dB. */
  static float checked(double floorDb) {
    if (!(floorDb >= -100) || floorDb > Float.MAX_VALUE) {
      throw new IllegalArgumentException("floorDb must be -100 or more, not " + floorDb);
    }
    return (float) floorDb;
  }
}
