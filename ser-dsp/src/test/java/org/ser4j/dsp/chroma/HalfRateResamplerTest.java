package org.ser4j.dsp.chroma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfRateResamplerTest {
  private static final int REACH = 194;

  @Test
  void isSilentWhereItReachesNoSoundAndOnlyThere() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      float[] x = new float[1 + random.nextInt(3000)];
      for (int sound = random.nextInt(6); sound > 0; sound--) {
        int from = random.nextInt(x.length);
        int to = Math.min(x.length, from + 1 + random.nextInt(50));
        for (int i = from; i < to; i++) {
          x[i] = (float) random.nextGaussian();
        }
      }
      float[] y = new HalfRateResampler().halve(x);
      assertEquals((x.length + 1) / 2, y.length);
      for (int k = 0; k < y.length; k++) {
        boolean sounds = false;
        for (int i = Math.max(0, 2 * k - REACH); i <= 2 * k + REACH && i < x.length; i++) {
          sounds |= x[i] != 0;
        }
        assertEquals(sounds, y[k] != 0, "sample " + k + " of round " + round);
      }
    }
  }
}
