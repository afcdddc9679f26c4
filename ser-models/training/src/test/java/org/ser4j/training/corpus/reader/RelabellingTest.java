package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.Utterance;

/** The same recordings labelled by sex, or by what else is told of them. */
class RelabellingTest {
  @TempDir private Path folder;

  @Test
  void theSexOfTheSpeakerBecomesTheLabel() throws IOException {
    Corpus corpus = ravdess();
    assertEquals("emotion", corpus.descriptor().task());
    assertSame(corpus, corpus.labelledBy("emotion"));
    Corpus sex = corpus.labelledBy("Sex");
    assertEquals("sex", sex.descriptor().task());
    assertEquals(List.of("female", "male"), sex.descriptor().labels());
    assertEquals(List.of("male", "female", "male"), labels(sex));
    assertEquals("happy", sex.utterances().get(0).attributes().get("emotion"));
    assertEquals(corpus.descriptor().finalTest(), sex.descriptor().finalTest());
    assertEquals(labels(corpus), labels(sex.labelledBy("emotion")));
  }

  @Test
  void soDoesAnyAttribute() throws IOException {
    Corpus intensity = ravdess().labelledBy("intensity");
    assertEquals(List.of("normal", "normal", "strong"), labels(intensity));
    assertEquals("intensity", intensity.descriptor().task());
    assertEquals("dogs are sitting by the door", labels(ravdess().labelledBy("sentence")).get(2));
    String message =
        assertThrows(CorpusException.class, () -> ravdess().labelledBy("age")).getMessage();
    assertEquals(
        "no recording of ravdess has the attribute 'age'; label them by one of emotion, intensity,"
            + " repetition, sentence, sex, statement",
        message);
  }

  @Test
  void whoseSexIsNotKnownIsListed() throws IOException {
    CorpusFiles.names(folder, "1.wav", "2.wav", "3.wav", "4.wav");
    CorpusFiles.write(
        folder,
        "manifest.csv",
        """
        path,label,speaker,sex,Age
        1.wav,sad,a,w,OLD
        2.wav,sad,b,m,young
        3.wav,sad,c,,
        4.wav,sad,d,other,young
        """);
    Corpus corpus = Corpora.named("csv").read(folder);
    Corpus sex = corpus.labelledBy("sex");
    assertEquals(List.of("female", "male"), labels(sex));
    String reason = "the sex of its speaker is not known";
    assertEquals(Map.of("3.wav", reason, "4.wav", reason), CorpusFiles.skipped(folder, sex));
    Corpus age = corpus.labelledBy("age");
    assertEquals(List.of("old", "young", "young"), labels(age));
    assertEquals(Map.of("3.wav", "its 'age' is not known"), CorpusFiles.skipped(folder, age));
  }

  @Test
  void whereNobodysSexIsKnownTheErrorSaysWhatToDo() throws IOException {
    CorpusFiles.names(folder, "sad/1.wav", "happy/2.wav");
    Corpus corpus = Corpora.named("folder").read(folder);
    String message =
        assertThrows(CorpusException.class, () -> corpus.labelledBy("sex")).getMessage();
    assertTrue(message.contains("CSV table with a column sex"), message);
  }

  @Test
  void aMappedLabelAndItsOwnWordAreKept() throws IOException {
    CorpusReader tess = Corpora.named("tess");
    CorpusFiles.names(folder, "OAF_back_fear.wav", "YAF_back_sad.wav");
    Corpus sex =
        tess.read(folder)
            .withLabels(tess.commonLabels())
            .labelledBy("sex")
            .withLabels(new LabelMapping(Map.of("female", "woman")));
    Map<String, String> attributes = sex.utterances().get(0).attributes();
    assertEquals(List.of("woman"), sex.labels());
    assertEquals("sex", sex.descriptor().task());
    assertEquals("fearful", attributes.get("emotion"));
    assertEquals("fear", attributes.get("own_emotion"));
    assertEquals("female", attributes.get(Corpus.OWN_LABEL));
  }

  @Test
  void corporaAreCombinedUnderOneTask() throws IOException {
    Corpus ravdess = ravdess();
    CorpusFiles.names(folder.resolve("t"), "OAF_back_fear.wav", "OAF_back_sad.wav");
    Corpus tess = Corpora.named("tess").read(folder.resolve("t"));
    Corpus both = Corpus.combine(List.of(ravdess, tess)).labelledBy("sex");
    Corpus each = Corpus.combine(List.of(ravdess.labelledBy("sex"), tess.labelledBy("sex")));
    assertEquals(5, both.utterances().size());
    assertEquals("sex", each.descriptor().task());
    assertEquals(labels(both), labels(each));
    List<Corpus> mixed = List.of(ravdess.labelledBy("sex"), tess);
    assertThrows(CorpusException.class, () -> Corpus.combine(mixed));
  }

  private Corpus ravdess() throws IOException {
    CorpusFiles.names(
        folder.resolve("r"),
        "03-01-03-01-01-01-01.wav",
        "03-01-04-01-01-01-02.wav",
        "03-01-05-02-02-01-03.wav");
    return Corpora.named("ravdess").read(folder.resolve("r"));
  }

  private static List<String> labels(Corpus corpus) {
    return corpus.utterances().stream().map(Utterance::label).toList();
  }
}
