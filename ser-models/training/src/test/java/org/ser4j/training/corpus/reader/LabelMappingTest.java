package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;

/** Labels across corpora, and corpora as one. */
class LabelMappingTest {
  private static final Set<String> COMMON =
      Set.of(
          "neutral",
          "calm",
          "happy",
          "sad",
          "angry",
          "fearful",
          "disgust",
          "surprised",
          "amused",
          "sleepy");

  @TempDir private Path folder;

  @Test
  void everyCorpusHasItsPlaceInTheCommonLabels() {
    for (String name : List.of("ravdess", "tess", "savee", "crema-d", "emov-db")) {
      CorpusReader reader = Corpora.named(name);
      List<String> own = reader.descriptor().labels();
      List<String> mapped =
          own.stream().map(label -> reader.commonLabels().apply(label).orElseThrow()).toList();
      assertTrue(COMMON.containsAll(mapped), name + ": " + mapped);
      assertEquals(own.size(), Set.copyOf(mapped).size(), name);
      assertEquals(
          mapped,
          own.stream().map(label -> LabelMapping.COMMON.apply(label).orElseThrow()).toList());
    }
  }

  @Test
  void unknownLabelsStayAndEmptyOnesGo() {
    LabelMapping mapping = new LabelMapping(Map.of("amused", "happy", "sleepy", ""));
    assertEquals(Optional.of("happy"), mapping.apply("amused"));
    assertEquals(Optional.empty(), mapping.apply("sleepy"));
    assertEquals(Optional.of("proud"), mapping.apply("proud"));
    LabelMapping both = new LabelMapping(Map.of("joy", "amused", "tired", "sleepy")).then(mapping);
    assertEquals(Optional.of("happy"), both.apply("joy"));
    assertEquals(Optional.empty(), both.apply("tired"));
    assertEquals(Optional.of("happy"), both.apply("amused"));
    assertThrows(IllegalArgumentException.class, () -> new LabelMapping(Map.of("Fear", "fear")));
    assertThrows(IllegalArgumentException.class, () -> new LabelMapping(Map.of("", "fear")));
  }

  @Test
  void misspeltLabelsAreAnErrorWithASuggestion() {
    List<String> labels = List.of("angry", "fearful", "happy", "sad");
    new LabelMapping(Map.of("sad", "", "happy", "joyful")).requireKnown(labels);
    LabelMapping.NONE.requireKnown(List.of());
    assertEquals(
        "no recording is labelled 'angy'; did you mean 'angry'?"
            + " The labels are angry, fearful, happy, sad",
        unknown("angy", labels));
    assertTrue(unknown("agnry", labels).contains("did you mean 'angry'?"));
    assertTrue(unknown("fear", labels).contains("did you mean 'fearful'?"));
    assertTrue(unknown("anger", labels).contains("did you mean 'angry'?"));
    assertEquals(
        "no recording is labelled 'proud'. The labels are angry, fearful, happy, sad",
        unknown("proud", labels));
  }

  private static String unknown(String label, List<String> labels) {
    LabelMapping mapping = new LabelMapping(Map.of(label, "angry"));
    return assertThrows(CorpusException.class, () -> mapping.requireKnown(labels)).getMessage();
  }

  @Test
  void oneWordIsOneClassHoweverItsCharactersAreComposed() throws IOException {
    CorpusFiles.names(
        folder, "1.wav", "2.wav", "3.wav", "fr\u00F6hlich/4.wav", "fro\u0308hlich/5.wav");
    CorpusFiles.write(
        folder, "t.csv", "path,label\n1.wav,Fr\u00F6hlich\n2.wav,fro\u0308hlich\n3.wav,sad\n");
    Corpus table = Corpora.named("csv").read(folder.resolve("t.csv"));
    assertEquals(List.of("fr\u00F6hlich", "sad"), table.labels());
    assertEquals(List.of("fr\u00F6hlich"), Corpora.named("folder").read(folder).labels());
    for (String form : List.of("fr\u00F6hlich", "fro\u0308hlich")) {
      LabelMapping mapping = new LabelMapping(Map.of(form, "happy"));
      mapping.requireKnown(table.labels());
      assertEquals(List.of("happy", "sad"), table.withLabels(mapping).labels());
      assertEquals(Optional.of("happy"), mapping.apply("fro\u0308hlich"));
    }
  }

  @Test
  void aMappedCorpusRemembersItsOwnWords() throws IOException {
    CorpusReader tess = Corpora.named("tess");
    CorpusFiles.names(folder, "OAF_back_ps.wav", "OAF_back_sad.wav", "OAF_back_fear.wav");
    Corpus corpus = tess.read(folder).withLabels(tess.commonLabels());
    assertEquals(List.of("fearful", "surprised", "sad"), corpus.labels());
    assertEquals(
        "pleasant surprise", corpus.utterances().get(1).attributes().get(Corpus.OWN_LABEL));
    assertEquals(null, corpus.utterances().get(2).attributes().get(Corpus.OWN_LABEL));
    Corpus without = corpus.withLabels(new LabelMapping(Map.of("sad", "")));
    assertEquals(2, without.utterances().size());
    assertEquals(
        Map.of("OAF_back_sad.wav", "its label 'sad' was not asked for"),
        CorpusFiles.skipped(folder, without));
    LabelMapping nothing = new LabelMapping(Map.of("sad", "", "fearful", "", "surprised", ""));
    assertThrows(CorpusException.class, () -> corpus.withLabels(nothing));
  }

  @Test
  void combinedCorporaKeepTheirSpeakersApart() throws IOException {
    Corpus ravdess =
        common(
            "ravdess",
            "r",
            "03-01-06-01-02-01-10.wav",
            "03-01-03-01-02-01-02.wav",
            "03-01-03-01-02-01-06.wav");
    Corpus tess = common("tess", "t", "OAF_back_fear.wav", "YAF_back_ps.wav");
    Corpus both = Corpus.combine(List.of(ravdess, tess));
    assertEquals("ravdess+tess", both.descriptor().name());
    assertEquals("CC-BY-NC-SA-4.0 AND CC-BY-NC-ND-4.0", both.descriptor().licence());
    assertEquals(
        List.of("ravdess/2", "ravdess/6", "ravdess/10", "tess/OAF", "tess/YAF"),
        List.copyOf(both.speakers()));
    assertEquals(List.of("happy", "fearful", "surprised"), both.labels());
    assertEquals(
        List.of("ravdess/6", "ravdess/13", "ravdess/17", "ravdess/22"),
        both.descriptor().finalTest());
    assertEquals(7, both.descriptor().developmentFolds().size());
    assertEquals(List.of("tess/OAF"), both.descriptor().developmentFolds().get(5));
    assertEquals(ravdess, Corpus.combine(List.of(ravdess)));
    assertThrows(IllegalArgumentException.class, () -> Corpus.combine(List.of()));
  }

  @Test
  void theSameNameTwiceAndTheSameRecordingTwice() throws IOException {
    Corpus one = common("folder", "a/calls", "sad/x.wav", "sad/y.wav");
    Corpus other = common("folder", "b/calls", "sad/x.wav", "sad/z.wav");
    Corpus both = Corpus.combine(List.of(one, other));
    assertEquals("calls+calls-2", both.descriptor().name());
    assertEquals(
        List.of("calls/unknown", "calls-2/unknown").stream().sorted().toList(),
        List.copyOf(both.speakers()).stream().sorted().toList());
    assertEquals(3, both.utterances().size());
    assertEquals(SkippedFile.Kind.DUPLICATE, both.skipped().get(0).kind());
  }

  @Test
  void modelsRememberWhomTheyHeardThroughCombinations() {
    Provenance combined =
        new Provenance(
            Map.of(
                "corpus", "ravdess+tess",
                "training_speakers", "ravdess/1,tess/OAF",
                "validation_speakers", "ravdess/2"));
    assertEquals(Set.of("1", "2"), combined.heard("ravdess"));
    assertEquals(Set.of("OAF"), combined.heard("tess"));
    assertEquals(Set.of(), combined.heard("savee"));
    assertEquals(Set.of("ravdess/1", "ravdess/2"), combined.heard("ravdess+savee"));
    Provenance single = new Provenance(Map.of("corpus", "ravdess", "training_speakers", "1,2"));
    assertEquals(Set.of("1", "2"), single.heard("ravdess"));
    assertEquals(Set.of("ravdess/1", "ravdess/2"), single.heard("tess+ravdess"));
    assertEquals(Set.of(), Provenance.UNKNOWN.heard("ravdess"));
  }

  private Corpus common(String corpus, String at, String... names) throws IOException {
    CorpusReader reader = Corpora.named(corpus);
    return reader
        .read(CorpusFiles.names(folder.resolve(at), names))
        .withLabels(reader.commonLabels());
  }
}
