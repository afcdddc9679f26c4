package org.ser4j.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.golden.Golden;
import org.ser4j.dsp.golden.Npz;
import org.ser4j.dsp.spectrum.Stft;

class ResamplerTest {
  private static final String RATES =
      """
      48000, 16000
      24414, 16000
      44100, 16000
      24000, 16000
      22050, 16000
      11025, 16000
      8000, 16000
      96000, 16000
      17001, 16000
      15999, 16000
      16000, 22050
      16000, 48000
      48000, 44100
      44100, 48000
      192000, 16000
      8000, 7999
      """;

  private static double lowerNyquist(int from, int to) {
    return Math.min(from, to) / 2.0;
  }

  @ParameterizedTest
  @CsvSource(textBlock = RATES)
  void flatInThePassBandWithoutImagesOrDelay(int from, int to) {
    for (double part : new double[] {0.003, 0.11, 0.37, 0.613, 0.8, 0.9}) {
      double hz = part * lowerNyquist(from, to);
      float[] tone = ToneFit.tone(hz, from, from / 2);
      ToneFit fit = ToneFit.of(Resampler.of(from, to).resample(tone), hz, to);
      assertEquals(0, fit.gainDb(), 0.01, hz + " Hz");
      assertTrue(fit.restDb() < -100, hz + " Hz leaves " + fit.restDb() + " dB of other tones");
      assertEquals(0, fit.delay(), 1e-8, hz + " Hz");
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = RATES)
  void nothingOfTheStopBand(int from, int to) {
    if (from <= to) {
      return;
    }
    double nyquist = to / 2.0;
    double room = from / 2.0 - nyquist;
    for (double part : new double[] {0, 0.01, 0.1, 0.5, 0.77, 0.97}) {
      double hz = nyquist + part * room;
      float[] tone = ToneFit.tone(hz, from, from / 2);
      double level = ToneFit.level(Resampler.of(from, to).resample(tone));
      assertTrue(level < -100, hz + " Hz comes through at " + level + " dB");
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = RATES)
  void lengthAndConstant(int from, int to) {
    for (int length : new int[] {1, 2, 160, 4097, 30_001}) {
      float[] y = new float[length];
      Arrays.fill(y, 0.5f);
      float[] resampled = Resampler.of(from, to).resample(y);
      assertEquals((int) Math.ceil((double) length * to / from), resampled.length);
      if (length > 30_000) {
        assertEquals(0.5f, resampled[resampled.length / 2], 1e-5);
      }
    }
  }

  /** Blocks of the work must not show: a signal cut off later gives the same beginning. */
  @ParameterizedTest
  @CsvSource({"48000, 16000", "24414, 16000", "44100, 16000", "16000, 22050"})
  void theEndDoesNotChangeTheBeginning(int from, int to) {
    Random random = new Random(5);
    float[] y = new float[3 * from];
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextFloat() - 0.5f;
    }
    float[] whole = Resampler.of(from, to).resample(y);
    float[] half = Resampler.of(from, to).resample(Arrays.copyOf(y, y.length / 2));
    int sure = half.length - 1000;
    assertArrayEquals(Arrays.copyOf(whole, sure), Arrays.copyOf(half, sure));
  }

  @Test
  void shiftedInputGivesShiftedOutput() {
    float[] y = ToneFit.tone(333, 48_000, 20_000);
    float[] late = new float[y.length + 4_800];
    System.arraycopy(y, 0, late, 4_800, y.length);
    float[] expected = Resampler.of(48_000, 16_000).resample(y);
    float[] actual = Resampler.of(48_000, 16_000).resample(late);
    assertArrayEquals(expected, Arrays.copyOfRange(actual, 1_600, 1_600 + expected.length), 1e-6f);
  }

  /** soxr_hq's filter is another one; where both let all pass, the spectra agree. */
  @ParameterizedTest
  @CsvSource({"voice_16000, 22050, resample_22050", "short_22050, 16000, resample_16000"})
  void spectraAsSoxrMakesThem(String name, int to, String array) throws IOException {
    Npz golden = Golden.load(name);
    int from = golden.integer("sr");
    float[] expected = golden.floats(array);
    float[] actual = Resampler.of(from, to).resample(golden.floats("y"));
    assertEquals(expected.length, actual.length);
    Stft stft = Stft.builder().nFft(expected.length).center(false).build();
    Matrix a = stft.magnitude(expected);
    Matrix b = stft.magnitude(actual);
    int bins = (int) (0.8 * lowerNyquist(from, to) / to * expected.length);
    double largest = 0;
    double difference = 0;
    for (int bin = 0; bin < bins; bin++) {
      largest = Math.max(largest, a.get(bin, 0));
      difference = Math.max(difference, Math.abs(a.get(bin, 0) - b.get(bin, 0)));
    }
    assertTrue(difference < 1e-4 * largest, difference + " of " + largest);
  }

  @Test
  void sameRateGivesACopy() {
    float[] y = {1, 2, 3};
    float[] copy = Resampler.of(16_000, 16_000).resample(y);
    assertArrayEquals(y, copy);
    assertNotSame(y, copy);
  }

  @Test
  void plansAreSharedAndThreadSafe() {
    Resampler resampler = Resampler.of(24_414, 16_000);
    assertSame(resampler, Resampler.of(24_414, 16_000));
    float[] y = ToneFit.tone(440, 24_414, 30_000);
    float[] expected = resampler.resample(y);
    List<float[]> results =
        IntStream.range(0, 16).parallel().mapToObj(i -> resampler.resample(y)).toList();
    for (float[] result : results) {
      assertArrayEquals(expected, result);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 16000, from must be 1 to 100000000 Hz",
    "-5, 16000, from must be 1 to 100000000 Hz",
    "16000, 0, to must be 1 to 100000000 Hz",
    "16000, 15, 'the rates 16000 and 15 Hz differ by more than 1024 times'",
    "2147483647, 16000, from must be 1 to 100000000 Hz"
  })
  void ratesOutOfRange(int from, int to, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Resampler.of(from, to));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void signalsThatAreNone() {
    Resampler resampler = Resampler.of(48_000, 16_000);
    assertThrows(IllegalArgumentException.class, () -> resampler.resample(new float[0]));
    assertThrows(NullPointerException.class, () -> resampler.resample(null));
    float[] y = {0, 1, Float.POSITIVE_INFINITY};
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> resampler.resample(y));
    assertTrue(e.getMessage().startsWith("sample 2 is Infinity"), e.getMessage());
  }
}
