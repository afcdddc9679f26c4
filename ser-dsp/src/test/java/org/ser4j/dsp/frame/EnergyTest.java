package org.ser4j.dsp.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;

class EnergyTest {
  @Test
  void isTheSquareOfTheRms() {
    float[] y = Signals.noise(9_999, 1);
    Matrix energy = new Energy(400, 160).of(y);
    Matrix rms = new Rms(400, 160).of(y);
    for (int t = 0; t < energy.columns(); t++) {
      assertEquals(rms.get(0, t) * rms.get(0, t), energy.get(0, t), 2e-7 * energy.get(0, t));
    }
  }

  @Test
  void refusesWhatNoFloatHolds() {
    float[] y = {1e30f};
    assertThrows(IllegalArgumentException.class, () -> new Energy(2, 1).of(y));
    assertThrows(IllegalArgumentException.class, () -> new Energy(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Energy(1, -1));
  }

  @Test
  void entropyIsHighestWhereTheLevelStaysAndZeroWhereOneSubFrameHasAll() {
    float[] steady = new float[10_240];
    Arrays.fill(steady, -0.25f);
    Matrix entropy = new EnergyEntropy().of(steady);
    assertEquals(Math.log(10) / Math.log(2), entropy.get(0, 10), 1e-6);
    float[] impulse = new float[10_240];
    impulse[5_000] = 1;
    assertArrayEquals(new float[21], new EnergyEntropy().of(impulse).data());
    assertArrayEquals(new float[21], new EnergyEntropy().of(new float[10_240]).data());
  }

  @Test
  void entropyIsTheSumOverTheSharesOfSubFrames() {
    float[] y = Signals.noise(5_000, 3);
    Matrix entropy = new EnergyEntropy(403, 100, 8).of(y);
    for (int t = 0; t < entropy.columns(); t++) {
      float[] frame = Signals.frame(y, t, 403, 100, false);
      double[] parts = new double[8];
      for (int i = 0; i < 400; i++) {
        parts[i / 50] += (double) frame[i] * frame[i];
      }
      double total = Arrays.stream(parts).sum();
      double expected = 0;
      for (double part : parts) {
        expected -= part > 0 ? part / total * Math.log(part / total) / Math.log(2) : 0;
      }
      assertEquals(expected, entropy.get(0, t), 1e-6, "frame " + t);
    }
  }

  @Test
  void entropyRefusesMoreSubFramesThanSamples() {
    assertThrows(IllegalArgumentException.class, () -> new EnergyEntropy(9, 1));
    assertThrows(IllegalArgumentException.class, () -> new EnergyEntropy(100, 1, 0));
    assertEquals(0, new EnergyEntropy(10, 1).of(new float[] {1}).get(0, 0));
    assertEquals(1, new EnergyEntropy(Integer.MAX_VALUE, 9).of(new float[] {1}).columns());
  }
}
