package org.ser4j.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioClipTest {
  @Test
  void keepsSamplesRateAndChannels() {
    AudioClip clip = AudioClip.interleaved(new float[] {0.1f, 0.3f, -1, 0}, 2, 8_000);
    assertArrayEquals(new float[] {0.1f, 0.3f, -1, 0}, clip.samples());
    assertEquals(2, clip.channels());
    assertEquals(8_000, clip.sampleRate());
    assertEquals(Duration.ofNanos(250_000), clip.duration());
    assertArrayEquals(new float[] {0.2f, -0.5f}, clip.toMono());
  }

  @Test
  void neitherInputNorOutputIsShared() {
    float[] samples = {0.5f, 0.25f};
    AudioClip clip = AudioClip.mono(samples, 16_000);
    samples[0] = 9;
    clip.samples()[1] = 9;
    clip.toMono()[1] = 9;
    assertArrayEquals(new float[] {0.5f, 0.25f}, clip.samples());
  }

  @Test
  void aLongClipHasItsDuration() {
    float[] tenMinutes = new float[600 * AudioClip.MIN_SAMPLE_RATE];
    AudioClip clip = AudioClip.mono(tenMinutes, AudioClip.MIN_SAMPLE_RATE);
    assertEquals(Duration.ofMinutes(10), clip.duration());
  }

  @Test
  void refusesNullAndEmpty() {
    assertRefused("null", () -> AudioClip.mono(null, 16_000));
    assertRefused("empty", () -> AudioClip.mono(new float[0], 16_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 999, 768_001, 8_000_000, Integer.MAX_VALUE})
  void refusesImpossibleRates(int rate) {
    assertRefused(Integer.toString(rate), () -> AudioClip.mono(new float[10], rate));
  }

  @ParameterizedTest
  @ValueSource(ints = {AudioClip.MIN_SAMPLE_RATE, 24_414, AudioClip.MAX_SAMPLE_RATE})
  void takesEveryRateBetween(int rate) {
    assertEquals(rate, AudioClip.mono(new float[10], rate).sampleRate());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65, 3})
  void refusesChannelsThatDoNotFit(int channels) {
    assertRefused("channels", () -> AudioClip.interleaved(new float[10], channels, 16_000));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesWhatIsNotFinite(float value) {
    assertRefused("sample 2", () -> AudioClip.mono(new float[] {0, 0, value}, 16_000));
  }

  @Test
  void refusesIntegersThatWereNotScaled() {
    assertRefused("32768", () -> AudioClip.mono(new float[] {0, -12_000}, 16_000));
    assertArrayEquals(
        new float[] {-1.5f, 32}, AudioClip.mono(new float[] {-1.5f, 32}, 16_000).samples());
  }

  @Test
  void saysWhatItIsWithoutItsSamples() {
    assertEquals(
        "AudioClip[PT0.5S, 2 channel(s), 8000 Hz]",
        AudioClip.interleaved(new float[8_000], 2, 8_000).toString());
  }

  private static void assertRefused(
      String expected, org.junit.jupiter.api.function.Executable executable) {
    String message = assertThrows(InvalidAudioException.class, executable).getMessage();
    assertTrue(message.contains(expected), message);
  }
}
