package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frame headers that contradict the stream, and audio that the stream does not announce. */
class FlacHeaderTest {
  private static FlacBytes stream(long frames) {
    return new FlacBytes(16_000, 1, frames, 100, 100);
  }

  private static void assertFails(FlacBytes file, String part) {
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file.toBytes(), "a.flac"))
            .getMessage();
    assertTrue(message.contains(part), message);
  }

  private static int length(FlacBytes file) throws AudioReadException {
    return AudioReader.read(file.toBytes(), "a.flac").frames();
  }

  @Test
  void aRateThatChanges() throws IOException {
    byte[] file;
    try (InputStream in =
        getClass().getResourceAsStream("/cases/flac-rate-changes-16k-to-48k-read-as-16k.flac")) {
      file = in.readAllBytes();
    }
    String message =
        assertThrows(AudioReadException.class, () -> AudioReader.read(file, "a")).getMessage();
    assertTrue(message.contains("48000 Hz, the stream 16000 Hz"), message);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 0", "12, 16", "13, 16000", "14, 1600"})
  void everyWayToSayTheRate(int code, int value) throws IOException {
    assertEquals(100, length(stream(100).frame(0, 100, code, value, 1, 4, 7)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "4, 0", "10, 0", "12, 8", "13, 16001", "14, 1601", "15, 0"})
  void everyOtherRate(int code, int value) {
    assertFails(stream(100).frame(0, 100, code, value, 1, 4, 7), "sample rate");
  }

  @Test
  void otherFields() throws IOException {
    assertFails(stream(100).frame(0, 100, 0, 0, 2, 4, 7), "description");
    assertFails(stream(100).frame(0, 100, 0, 0, 1, 6, 7), "24 bits");
    assertFails(stream(100).frame(0, 100, 0, 0, 1, 3, 7), "bits");
    assertFails(stream(101).frame(0, 101, 16_000, 7), "at most 100");
    assertFails(stream(150).frame(0, 50, 16_000, 7).frame(1, 100, 16_000, 7), "before the last");
    assertEquals(150, length(stream(150).frame(0, 100, 16_000, 7).frame(1, 50, 16_000, 7)));
    assertFails(stream(200).frame(0, 100, 16_000, 7).frame(2, 100, 16_000, 7), "follows frame 0");
    assertFails(stream(0).frame(0, 100, 16_000, 7).frame(0, 100, 16_000, 7), "follows frame 0");
  }

  @Test
  void framesBeyondTheTotal() {
    assertFails(stream(100).frame(0, 100, 16_000, 7).frame(1, 100, 16_000, 7), "holds more");
    assertFails(stream(99).frame(0, 100, 16_000, 7), "holds more");
  }

  @Test
  void severalStreamsAreOneRecording() throws IOException {
    for (long frames : new long[] {0, 100}) {
      byte[] one = stream(frames).frame(0, 100, 16_000, 7).toBytes();
      assertEquals(300, length(stream(frames).frame(0, 100, 16_000, 7).add(one).add(one)));
      byte[] other = new FlacBytes(8_000, 1, 100, 100, 100).frame(0, 100, 8_000, 7).toBytes();
      assertFails(stream(frames).frame(0, 100, 16_000, 7).add(other), "different formats");
    }
  }

  @Test
  void whatFollowsTheFrames() throws IOException {
    byte[] tag = Arrays.copyOf(new byte[] {'T', 'A', 'G'}, 128);
    byte[] other = new byte[5_000];
    Arrays.fill(other, (byte) 0x55);
    assertEquals(100, length(stream(100).frame(0, 100, 16_000, 7).add(tag)));
    assertEquals(100, length(stream(0).frame(0, 100, 16_000, 7).add(tag)));
    assertEquals(100, length(stream(100).frame(0, 100, 16_000, 7).add(new byte[9_000])));
    assertFails(stream(100).frame(0, 100, 16_000, 7).add(other), "no frame");
  }
}
