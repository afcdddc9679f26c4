package org.ser4j.training.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.statistics.CorpusStatistics.Durations;
import org.ser4j.training.statistics.CorpusStatistics.RecordingCount;

class CorpusStatisticsTest {
  @TempDir private Path folder;

  private void wav(String name, int samples, int rate) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    float[] sound = new float[samples];
    for (int i = 0; i < samples; i++) {
      sound[i] = (float) (0.3 * Math.sin(0.05 * i * (1 + name.length())));
    }
    WavWriter.write(file, sound, rate);
  }

  @Test
  void countsWhatCanBeReadAndListsTheRest() throws IOException {
    wav("AudioData/DC/a01.wav", 16_000, 16_000);
    wav("AudioData/DC/sa12.wav", 24_000, 16_000);
    wav("AudioData/KL/a1.wav", 80_000, 16_000);
    wav("AudioData/KL/n01.wav", 44_100, 22_050);
    Files.writeString(folder.resolve("AudioData/KL/n02.wav"), "no audio");
    Files.writeString(folder.resolve("AudioData/Info.txt"), "text");
    Corpus corpus = Corpora.named("savee").read(folder);
    List<Integer> told = new ArrayList<>();
    CorpusStatistics summary = CorpusStatistics.of(corpus, 2, (done, total) -> told.add(done));
    assertEquals("savee", summary.name());
    assertEquals(new RecordingCount("all", 0, 4, 0), summary.all());
    assertEquals(
        List.of(
            new RecordingCount("anger", 0, 2, 0),
            new RecordingCount("neutral", 0, 1, 0),
            new RecordingCount("sadness", 0, 1, 0)),
        summary.labels());
    assertEquals(
        List.of(new RecordingCount("DC", 0, 2, 0), new RecordingCount("KL", 0, 2, 0)),
        summary.speakers());
    assertEquals(
        new Durations(
            Duration.ofSeconds(1),
            Duration.ofMillis(1750),
            Duration.ofSeconds(5),
            Duration.ofMillis(9500),
            List.of(
                Duration.ofSeconds(1),
                Duration.ofMillis(1500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5))),
        summary.durations());
    assertEquals(Map.of(16_000, 3, 22_050, 1), summary.sampleRates());
    assertEquals(Map.of(1, 4), summary.channels());
    assertEquals(1, summary.skipped().size());
    assertEquals(1, summary.unreadable().size());
    assertTrue(summary.unreadable().get(0).file().endsWith("n02.wav"));
    // The file is named beside it, not in it again.
    String reason = summary.unreadable().get(0).reason();
    assertTrue(reason.startsWith("text (\"no audio\"), not audio"), reason);
    assertEquals(List.of(1, 2, 3, 4, 5), told);
  }

  @Test
  void middleOfOddAndOfNothing() {
    Duration one = Duration.ofSeconds(1);
    Duration two = Duration.ofSeconds(2);
    Duration nine = Duration.ofSeconds(9);
    assertEquals(two, Durations.of(List.of(nine, one, two)).median());
    assertEquals(Duration.ZERO, Durations.of(List.of()).total());
  }
}
