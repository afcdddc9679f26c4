package org.ser4j.models.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.models.cache.TensorCache;
import org.ser4j.models.corpus.Sex;
import org.ser4j.models.corpus.Utterance;

/** Tensors of many recordings, computed once. */
class CachedRecordingsTest {
  private static final int RATE = 16_000;

  @TempDir private Path folder;
  private final List<Utterance> utterances = new ArrayList<>();
  private final AtomicInteger computed = new AtomicInteger();

  @BeforeEach
  void write() throws IOException {
    for (int i = 1; i <= 6; i++) {
      Path file = folder.resolve(i + ".wav");
      if (i == 3) {
        Files.writeString(file, "no audio");
      } else {
        WavWriter.write(file, new float[] {i == 5 ? 0 : 0.1f * i, 0.5f}, RATE);
      }
      utterances.add(new Utterance(file, "happy", "1", Sex.FEMALE, Map.of()));
    }
  }

  /** The first sample; nothing where it is silent. */
  private Recordings.Results<List<float[]>> run(TensorCache cache, String settings) {
    return Recordings.tensors(
        utterances,
        2,
        cache,
        settings,
        (mono, rate) -> {
          computed.incrementAndGet();
          return mono[0] == 0 ? List.of() : List.of(new float[] {mono[0]}, new float[] {rate});
        },
        RecordingListener.NONE);
  }

  @Test
  void theSecondRunComputesNothingAndGivesTheSame() {
    TensorCache cache = TensorCache.in(folder.resolve("cache"));
    Recordings.Results<List<float[]>> plain = run(TensorCache.NONE, "1");
    assertEquals(5, computed.getAndSet(0));
    Recordings.Results<List<float[]>> first = run(cache, "1");
    assertEquals(5, computed.getAndSet(0));
    Recordings.Results<List<float[]>> second = run(cache, "1");
    assertEquals(0, computed.getAndSet(0));
    for (Recordings.Results<List<float[]>> each : List.of(first, second)) {
      assertEquals(plain.withoutSpeech(), each.withoutSpeech());
      assertEquals(plain.unreadable(), each.unreadable());
      assertEquals(4, each.results().size());
      for (int i = 0; i < 4; i++) {
        List<float[]> expected = plain.results().get(i).value();
        assertEquals(plain.results().get(i).utterance(), each.results().get(i).utterance());
        assertArrayEquals(expected.get(0), each.results().get(i).value().get(0));
        assertArrayEquals(expected.get(1), each.results().get(i).value().get(1));
      }
    }
    assertEquals(folder.resolve("5.wav"), second.withoutSpeech().get(0).file());
    assertEquals(folder.resolve("3.wav"), second.unreadable().get(0).file());
    run(cache, "2");
    assertEquals(5, computed.get());
  }
}
