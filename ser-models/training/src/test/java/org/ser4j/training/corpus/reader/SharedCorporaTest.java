package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;

/** The readers on real recordings, where there are some. */
class SharedCorporaTest {
  @Test
  void tessHasTwoHundredWordsAnEmotion() {
    Corpus corpus = Corpora.named("tess").read(shared("corpora/tess"));
    assertEquals(List.of("OAF"), List.copyOf(corpus.speakers()));
    Map<String, Long> counts = new TreeMap<>();
    corpus.descriptor().labels().forEach(label -> counts.put(label, 200L));
    assertEquals(counts, counts(corpus));
    assertTrue(corpus.skipped().isEmpty(), corpus.skipped().toString());
  }

  @Test
  void ravdessHasSixtyRecordingsAnActor() {
    Corpus corpus = Corpora.named("ravdess").read(shared("corpora/ravdess"));
    assertEquals(20, corpus.speakers().size());
    assertEquals(1200, corpus.utterances().size());
    assertTrue(corpus.skipped().isEmpty(), corpus.skipped().toString());
    Map<String, Long> counts = counts(corpus);
    assertEquals(80L, counts.remove("neutral"));
    assertEquals(List.of(160L), counts.values().stream().distinct().toList());
  }

  @Test
  void twoCorporaInOneFolderAreReadBySelection() {
    Corpus ravdess = Corpora.named("ravdess").read(shared("corpora/originals"));
    Corpus tess = Corpora.named("tess").read(shared("corpora/originals"));
    assertEquals(5, ravdess.utterances().size());
    assertEquals(3, tess.utterances().size());
    assertEquals(3, ravdess.skipped().size());
    assertEquals(5, tess.skipped().size());
  }

  private static Map<String, Long> counts(Corpus corpus) {
    return corpus.utterances().stream()
        .collect(Collectors.groupingBy(Utterance::label, TreeMap::new, Collectors.counting()));
  }

  /** A folder of real recordings; skips the test, and says so, where there are none. */
  private static Path shared(String name) {
    String property = System.getProperty("ser4j.shared");
    boolean there = property != null && Files.isDirectory(Path.of(property, name));
    String message = "skipped: no folder '" + name + "' in ser4j.shared = " + property;
    if (!there) {
      System.err.println(message);
    }
    Assumptions.assumeTrue(there, message);
    return Path.of(property, name);
  }
}
