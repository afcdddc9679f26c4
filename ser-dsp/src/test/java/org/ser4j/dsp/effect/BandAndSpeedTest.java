package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandAndSpeedTest {
  @ParameterizedTest
  @ValueSource(ints = {8_000, 16_000, 22_050, 44_100, 48_000})
  void phoneBand(int sampleRate) {
    PhoneBand band = new PhoneBand(sampleRate);
    for (double hz : new double[] {300, 500, 1000, 2500, 3400}) {
      assertEquals(0, Tones.level(band.apply(Tones.tone(hz, sampleRate, sampleRate))), 0.1);
    }
    for (double hz : new double[] {20, 60, 100, 4000, 6000, 10_000, 20_000}) {
      if (hz < sampleRate / 2.0) {
        double level = Tones.level(band.apply(Tones.tone(hz, sampleRate, sampleRate)));
        assertTrue(level < -60, hz + " Hz: " + level + " dB");
      }
    }
  }

  @Test
  void thePhonesRate() {
    float[] y = Tones.tone(1000, 22_050, 22_050);
    float[] phone = PhoneBand.atPhoneRate(22_050).andThen(new MuLaw()).apply(y);
    assertEquals(8_000, phone.length);
    assertEquals(1000, Tones.frequency(phone, 8_000), 1);
  }

  @Test
  void theBandHasNoDelay() {
    float[] y = Tones.tone(1000, 16_000, 16_000);
    float[] out = new PhoneBand(16_000).apply(y);
    float[] middle = Arrays.copyOfRange(y, 4_000, 12_000);
    assertArrayEquals(middle, Arrays.copyOfRange(out, 4_000, 12_000), 0.005f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 1.1, 2})
  void speedChangesTempoAndPitch(double factor) {
    float[] faster = Effects.speed(factor).apply(Tones.tone(500, 16_000, 32_000));
    assertEquals(Math.ceil(32_000 / factor), faster.length);
    assertEquals(500 * factor, Tones.frequency(faster, 16_000), 1);
  }

  @ParameterizedTest
  @CsvSource({"500, 1.1, 550", "1000, 0.9, 900", "3000, 1.2, 3600", "4000, 0.8, 3200"})
  void aWarpMovesTonesUnderTheBound(double hz, double alpha, double expected) {
    float[] warped = new Vtlp(16_000, alpha).apply(Tones.tone(hz, 16_000, 32_000));
    assertEquals(32_000, warped.length);
    assertEquals(expected, Tones.frequency(warped, 16_000), 3);
  }

  @Test
  void aWarpBendsBackToTheNyquistFrequency() {
    // 4,800 Hz is bound, its source 4,800 / 1.2 = 4,000; 6,000 lies half way from there to 8,000.
    float[] warped = new Vtlp(16_000, 1.2).apply(Tones.tone(6000, 16_000, 32_000));
    assertEquals(6400, Tones.frequency(warped, 16_000), 5);
  }

  @Test
  void noWarpIsNone() {
    float[] y = Tones.tone(700, 16_000, 10_000);
    assertArrayEquals(y, new Vtlp(16_000, 1).apply(y), 1e-5f);
  }

  @Test
  void muLawRanges() {
    MuLaw law = new MuLaw();
    assertArrayEquals(new int[] {-128, 0, 127}, law.encode(new float[] {-1, 0, 1}));
    float[] y = Tones.tone(100, 8_000, 500);
    assertArrayEquals(y, law.expand(law.compress(y)), 1e-6f);
    assertArrayEquals(y, law.apply(y), 0.02f);
    assertEquals(law.apply(new float[] {1})[0], law.apply(new float[] {3})[0]);
    assertThrows(IllegalArgumentException.class, () -> law.compress(new float[] {1.1f}));
    assertThrows(IllegalArgumentException.class, () -> law.expand(new float[] {-2}));
    assertThrows(IllegalArgumentException.class, () -> law.encode(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> law.decode(new int[0]));
    assertThrows(IllegalArgumentException.class, () -> law.decode(new int[] {129}));
    assertThrows(NullPointerException.class, () -> law.decode(null));
  }
}
